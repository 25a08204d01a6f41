import type { DefinedName } from "../book";
import { tokenize } from "./formula-tokens";

/** Names that lead back to themselves, directly or through others: calculating one never ends. */
export function namesInCycles(names: DefinedName[]): Set<DefinedName> {
  const called = new Map(names.map((name) => [name, namesCalledBy(name.refersTo)]));
  const leadsTo = (from: DefinedName): DefinedName[] =>
    names.filter((other) => called.get(from)?.has(other.name.toLowerCase()));
  const inCycle = (start: DefinedName): boolean => {
    const seen = new Set<DefinedName>();
    const open = leadsTo(start);
    for (let name = open.pop(); name; name = open.pop()) {
      if (name === start) return true;
      if (seen.has(name)) continue;
      seen.add(name);
      open.push(...leadsTo(name));
    }
    return false;
  };
  return new Set(names.filter(inCycle));
}

const namesCalledBy = (formula: string): Set<string> =>
  new Set(
    tokenize(formula)
      .filter(({ kind }) => kind === "name" || kind === "function")
      .map(({ text }) => text.toLowerCase()),
  );

/** A formula kept as the text of itself, which nothing calculates. */
export const asText = (formula: string): string => `"=${formula.replace(/"/g, '""')}"`;

/** The formula that such a text keeps; undefined for any other. */
export function formulaInText(refersTo: string): string | undefined {
  const text = /^"=((?:[^"]|"")*)"$/.exec(refersTo)?.[1];
  return text?.replace(/""/g, '"');
}
