/**
 * Compares the functions' native forms with the functions, on the golden cases and on generated ones, calculated by the
 * grid's engine and by one of another author: `node tools/native.mjs [FUNCTION …]`; NATIVE_CASES (2000) is how many are
 * generated for each function, NATIVE_SEED picks others; NATIVE_ENGINE takes only one of them: "grid", whose engine needs
 * hours for all of them, or "second".
 */
import { typescript } from "./typescript.mjs";

const { compareAll } = typescript("test/host/native/compareAll.ts");
const say = console.log;
// The grid speaks of unknown functions on the console.
console.log = console.warn = console.error = () => undefined;
const { NATIVE_CASES = "2000", NATIVE_SEED = "1", NATIVE_ENGINE = "" } = process.env;
const [cases, seed] = [Number(NATIVE_CASES), Number(NATIVE_SEED)];
const wrong = await compareAll(process.argv.slice(2), cases, seed, say, NATIVE_ENGINE);
process.exit(wrong > 0 ? 1 : 0);
