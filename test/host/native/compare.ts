import { readFileSync } from "node:fs";
import { Refused } from "../../../src/core/refusal";
import { nativeForms } from "../../../src/entry/nativeForms";
import { outcome } from "../../../src/functions/declare/outcome";
import { functions } from "../../../src/functions/functions";
import { natives } from "../../../src/functions/natives";
import { portableFormula } from "xlsx-book/portableFormula";
import { goldenFile, type Golden } from "../../functions/call";
import { placeCalls, type Answer, type Call, type Engine } from "./calls";

type Id = keyof typeof natives;

export const lambdas: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(natives).map(([id, { lambda }]) => [id, lambda]),
);

/** Whether sharing writes a call by its native form, and doesn't make it a value. */
export const isTaken = ({ id, arguments: given }: Call): boolean =>
  portableFormula(`${id}(${given.map((_value, at) => `A${at + 1}`).join()})`, {
    withoutNames: (formula: string) => formula,
    called: (text) => text,
    form: (name) => nativeForms[name],
    value: ([{ text }]) => given[Number(text.slice(1)) - 1] ?? "",
    calendar: () => undefined,
  }) !== undefined;

/** The golden cases of a function, those that its native form doesn't take left out. */
export function goldenCalls(id: string): Call[] {
  const { cases } = JSON.parse(readFileSync(goldenFile(id), "utf8")) as Golden;
  return cases.map((one) => ({ id, arguments: one.arguments })).filter(isTaken);
}

/** A call that an engine answers otherwise than the function. */
export interface Difference {
  readonly call: Call;
  readonly ours: unknown;
  readonly theirs: Answer;
}

/** Where an engine's answers differ from the functions'. */
export const differences = async (engine: Engine, all: readonly Call[]): Promise<Difference[]> =>
  (await compare(engine, all)).found;

/**
 * Compares an engine's answers with the functions'. A refusal must be an error, of whatever kind.
 *
 * @returns what differs, and how far figures that don't lie apart at most, of 1 and their size
 */
export async function compare(
  engine: Engine,
  all: readonly Call[],
): Promise<{ found: Difference[]; apart: number }> {
  const calls = all.filter((call) => engine.takes?.(call) ?? true);
  const ours = calls.map(({ id, arguments: given }) => outcome(functions[id as Id], given));
  const shapes = ours.map((one): [number, number] =>
    one instanceof Refused ? [1, 1] : [one.length, one[0].length],
  );
  const placed = placeCalls(
    calls,
    (index) => shapes[index],
    (id) => functions[id as Id].names.length,
  );
  const answers = await engine.answers(placed, shapes);
  let apart = 0;
  const found = calls.flatMap((call, index) => {
    const [own, theirs] = [ours[index], answers[index]];
    const isSame =
      own instanceof Refused ? isError(theirs) : isAlike(own, theirs, toleranceOf(call), rangeOf(call, own));
    if (isSame && !(own instanceof Refused)) apart = Math.max(apart, apartOf(own, theirs));
    return isSame ? [] : [{ call, ours: own instanceof Refused ? own.code : own, theirs }];
  });
  return { found, apart };
}

const apartOf = (ours: Answer, theirs: Answer): number =>
  ours
    .flatMap((row, r) => row.map((cell, c) => [cell, theirs[r][c]]))
    .reduce(
      (most, [own, other]) =>
        typeof own === "number" && typeof other === "number"
          ? Math.max(most, Math.abs(own - other) / (1 + Math.abs(own)))
          : most,
      0,
    );

const isError = (answer: Answer): boolean => typeof answer[0][0] === "object";

/**
 * How far figures that are no amounts may be off (relative, or of 1): the engines differ by as much themselves. Odds of
 * uncertain rates or deals are right to 1e-4 in the functions, and volumes follow them.
 */
function toleranceOf({ id, arguments: given }: Call): number {
  const isUncertain = Boolean(given[4] ?? given[5]);
  if (!isUncertain && id === "FUNNELODDS") return 1e-8;
  if (!isUncertain && id === "FUNNELFOR") return 4e-15;
  return nativeForms[id].tolerance ?? 4e-15;
}

/**
 * GOALCHECK's low and high lie around the forecast by a quantile, in which engines differ: one of the two can be small
 * where both are far from it, so that their difference is judged by the range between them.
 */
function rangeOf({ id }: Call, ours: Answer): number {
  const bounds = id === "GOALCHECK" ? [ours[2][1], ours[3][1]] : [];
  return bounds.every((bound) => typeof bound === "number") && bounds.length > 0
    ? Math.abs((bounds[1] as number) - (bounds[0] as number))
    : 0;
}

function isAlike(ours: Answer, theirs: Answer, tolerance: number, range: number): boolean {
  return (
    ours.length === theirs.length &&
    ours.every(
      (row, r) =>
        row.length === theirs[r].length &&
        row.every((cell, c) => isSame(cell, theirs[r][c], tolerance, r === 2 || r === 3 ? range : 0)),
    )
  );
}

/** The grid trims what it shows to 12 digits behind the point. */
function isSame(ours: unknown, theirs: unknown, tolerance: number, range: number): boolean {
  if (typeof ours !== "number" || typeof theirs !== "number") return ours === theirs;
  return Math.abs(ours - theirs) <= Math.max(1e-10, tolerance * (1 + Math.max(Math.abs(ours), range)));
}
