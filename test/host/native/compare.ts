import { readFileSync } from "node:fs";
import { Refused } from "../../../src/core/refusal";
import type { Native } from "../../../src/functions/declare/native/native";
import { outcome } from "../../../src/functions/declare/outcome";
import { functions } from "../../../src/functions/functions";
import { natives } from "../../../src/functions/natives";
import { goldenFile, type Golden } from "../../functions/call";
import { placeCalls, type Answer, type Call, type Engine } from "./calls";

type Id = keyof typeof natives;

export const lambdas: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(natives).map(([id, { lambda }]) => [id, lambda]),
);

const formOf = (id: string): Native => natives[id as Id];

/** The golden cases of a function, those that its native form doesn't take left out. */
export function goldenCalls(id: string): Call[] {
  const { cases } = JSON.parse(readFileSync(goldenFile(id), "utf8")) as Golden;
  return cases
    .map((one) => ({ id, arguments: one.arguments }))
    .filter(({ arguments: given }) => formOf(id).takes?.((at) => given[at]) ?? true);
}

/** A call that an engine answers otherwise than the function. */
export interface Difference {
  readonly call: Call;
  readonly ours: unknown;
  readonly theirs: Answer;
}

/** Where an engine's answers differ from the functions'. A refusal must be an error, of whatever kind. */
export async function differences(engine: Engine, all: readonly Call[]): Promise<Difference[]> {
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
  return calls.flatMap((call, index) => {
    const [own, theirs] = [ours[index], answers[index]];
    const isSame =
      own instanceof Refused || isBeyond(call, own)
        ? isError(theirs)
        : isAlike(own, theirs, toleranceOf(call));
    return isSame ? [] : [{ call, ours: own instanceof Refused ? own.code : own, theirs }];
  });
}

const isError = (answer: Answer): boolean => typeof answer[0][0] === "object";

/** Whether the form can't count so far, as docs/native.md says: it is an error then. */
const isBeyond = ({ id, arguments: given }: Call, ours: Answer): boolean =>
  id === "FUNNELFOR" && Boolean(given[4]) && ours.flat().some((cases) => Number(cases) > 8191);

/**
 * How far figures that are no amounts may be off (relative, or of 1): the engines differ by as much themselves. Odds of
 * uncertain rates or deals are right to 1e-4 in the functions, and volumes follow them.
 */
function toleranceOf({ id, arguments: given }: Call): number {
  const isUncertain = Boolean(given[4] ?? given[5]);
  if (id === "FUNNELODDS") return isUncertain ? 1e-4 : 1e-8;
  if (id === "FUNNELFOR" && isUncertain) return 0.01;
  return { CAPACITY: 1e-13, EXPLAINSPLIT: 1e-7, GOALCHECK: 1e-8 }[id] ?? 4e-15;
}

function isAlike(ours: Answer, theirs: Answer, tolerance: number): boolean {
  return (
    ours.length === theirs.length &&
    ours.every(
      (row, r) =>
        row.length === theirs[r].length && row.every((cell, c) => isSame(cell, theirs[r][c], tolerance)),
    )
  );
}

/** The grid trims what it shows to 12 digits behind the point. */
function isSame(ours: unknown, theirs: unknown, tolerance: number): boolean {
  if (typeof ours !== "number" || typeof theirs !== "number") return ours === theirs;
  return Math.abs(ours - theirs) <= Math.max(1e-10, tolerance * (1 + Math.abs(ours)));
}
