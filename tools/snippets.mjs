/**
 * `npm run snippets -- FOLDER [--list]`: runs every snippet of Microsoft's Script Lab in a folder
 * (github.com/OfficeDev/office-js-snippets, samples/excel) against the host: a fresh workbook each, the button that
 * readies it first, then the others in their order. Counts what ran through, what was refused by name, and what
 * failed otherwise; with --list every refusal, and which calls were missing most often.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { typescript } from "./typescript.mjs";
import { pageOf } from "./snippets/page.mjs";
import { readSnippet } from "./snippets/read.mjs";

const PATIENCE = 20_000;
const [folder, ...options] = process.argv.slice(2);
if (!folder) {
  console.error("npm run snippets -- FOLDER [--list]");
  process.exit(1);
}
const { startExcel } = typescript("packages/office-host/src/startExcel.ts");
const say = console.log;
console.warn = console.log = console.info = () => undefined;

const inTime = (work) =>
  Promise.race([
    work,
    new Promise((_done, fail) => setTimeout(() => fail(new Error("not in 20 seconds")), PATIENCE).unref()),
  ]);

/** What went wrong at the moment: snippets put their errors on the console, or let them go. */
let errors = [];
process.on("unhandledRejection", (error) => errors.push(error));

/** What came of a click. */
async function press(work, excel) {
  errors = [];
  console.error = (error) => errors.push(error);
  try {
    for (const each of work) await inTime(Promise.resolve(each({ target: {} })));
    // Some begin what they don't wait for; a person takes longer to the next button.
    await new Promise((done) => setTimeout(done, 50));
    await inTime(excel.settled());
  } catch (error) {
    errors.push(error);
  }
  return errors[0];
}

const isNamed = ({ code }) => code === "ApiNotFound" || code === "NotImplemented";
const told = (error) =>
  error?.code
    ? `${error.code} ${error.debugInfo?.errorLocation ?? ""} ${error.message}`
    : String(error?.message ?? error);

async function run(file) {
  const { code, elements } = readSnippet(readFileSync(file, "utf8"));
  const page = pageOf(elements);
  const excel = await startExcel();
  const results = [];
  try {
    const world = {
      ...globalThis,
      console,
      document: page.document,
      $: page.$,
      Excel,
      Office,
      OfficeExtension,
      setTimeout,
      clearTimeout,
      setInterval: () => 0,
      clearInterval() {},
      exports: {},
      module: {},
      require: () => ({}),
    };
    world.window = world;
    world.CustomFunctions = { associate() {}, ...excel.CustomFunctions };
    vm.createContext(world);
    const error = await press([() => vm.runInContext(code, world)], excel);
    const clicks = page.clicks();
    if (clicks.length === 0 && !error) return [];
    if (error) results.push({ id: "(its script)", error });
    for (const { id, work } of clicks) results.push({ id, error: await press(work, excel) });
  } finally {
    await inTime(excel.stop()).catch(() => undefined);
  }
  return results;
}

const sum = { snippets: 0, whole: 0, functions: 0, through: 0, named: 0, failed: 0 };
const missing = new Map();
for (const name of readdirSync(folder, { recursive: true })
  .filter((each) => each.endsWith(".yaml"))
  .sort()) {
  const results = await run(join(folder, name));
  if (results.length === 0) continue;
  sum.snippets += 1;
  sum.whole += results.every(({ error }) => !error) ? 1 : 0;
  for (const { id, error } of results) {
    sum.functions += 1;
    if (!error) sum.through += 1;
    else if (isNamed(error)) sum.named += 1;
    else sum.failed += 1;
    if (!error) continue;
    const call = isNamed(error) ? (/\(([^)]*)\)$/.exec(error.message)?.[1] ?? told(error)) : undefined;
    if (call) missing.set(call, (missing.get(call) ?? 0) + 1);
    if (options.includes("--list")) say(`${name} ${id}: ${told(error)}`.slice(0, 300));
  }
}
for (const [call, count] of [...missing].sort((a, b) => b[1] - a[1]))
  if (options.includes("--list")) say(`${count} ${call}`);
say(
  `${sum.snippets} snippets, ${sum.whole} of them wholly; ${sum.functions} functions: ${sum.through} ran through, ${sum.named} refused by name, ${sum.failed} failed otherwise`,
);
process.exit(0);
