import { Refused } from "../../core/refusal";
import type { Declared } from "./declare";
import { recall, remember } from "./memory";
import type { Rows } from "./rows";

/**
 * What a call of a function comes to: its rows, or the refusal's facts with the names of the function's arguments.
 * Whatever else it throws is a bug and is thrown on.
 *
 * `given` are the arguments as they came, in their order; what comes after them (Excel's invocation) is left aside. A
 * call with the same ones is answered from memory: in an Excel table nothing can spill, so it comes once a row.
 */
export function outcome(declared: Declared, given: readonly unknown[]): Rows | Refused {
  const count = declared.names.length;
  const args = given.length > count ? given.slice(0, count) : given;
  let found = recall(declared, args);
  if (!found) {
    found = answered(declared, args);
    remember(declared, args, found);
  }
  return found;
}

function answered({ answer, called }: Declared, args: readonly unknown[]): Rows | Refused {
  try {
    return answer(args);
  } catch (failure) {
    if (failure instanceof Refused) return failure.by(called);
    throw failure;
  }
}
