import { toExcel } from "../../src/functions/declare/toExcel";
import { functions } from "../../src/functions/functions";

export type FunctionId = keyof typeof functions;

/** Every function as Excel calls it. */
export const faces = Object.fromEntries(
  Object.entries(functions).map(([id, declared]) => [id, toExcel(declared)]),
) as Record<FunctionId, ReturnType<typeof toExcel>>;
