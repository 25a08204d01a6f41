import { typescript } from "../typescript.mjs";
import { argumentTexts } from "./formula.mjs";

const { functions } = typescript("src/functions/functions.ts");
const { outcome } = typescript("src/functions/declare/outcome.ts");
const { Refused } = typescript("src/core/refusal.ts");

const answering = ({ cases }) => cases.filter(({ refusal }) => refusal === undefined);
const isGiven = (value) => value !== undefined && value !== null && value !== "";

/**
 * The arguments of a call for a hint, which shows one for each: those of the golden case that gives the most of them, and
 * at its end what another function takes for an argument of the same name, where the call answers with it.
 */
export function hintExample(one, described) {
  const { id, parameters } = one;
  const texts = (values) => argumentTexts(values, parameters);
  const given = answering(one)
    .map((golden) => golden.arguments)
    .reduce((most, next) => (texts(next).length > texts(most).length ? next : most));
  const call = given.slice(0, texts(given).length);
  for (const { name } of parameters.slice(call.length)) {
    const found = described
      .flatMap((other) => {
        const at = other.parameters.findIndex((parameter) => parameter.name === name);
        return at < 0 ? [] : answering(other).map((golden) => golden.arguments[at]);
      })
      .find((value) => isGiven(value) && !(outcome(functions[id], [...call, value]) instanceof Refused));
    if (found === undefined) break;
    call.push(found);
  }
  return texts(call);
}
