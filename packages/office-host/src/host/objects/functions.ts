import { answerOf } from "../../grid/answerOf";
import { constantOf } from "../../grid/figures";
import type { CellError, Scalar } from "xlsx-book/book";
import { invalidArgument } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import { isRange } from "./arguments";
import { address } from "./rangeSelf";
import { formulaName, worksheetFunctions } from "./worksheetFunctions";

interface Answered {
  /** The call as a formula would say it, for the functions that are asked about its answer. */
  text: string;
  answer: Scalar | CellError;
}

const isAnswer = (value: object): value is Target & { self: Answered } =>
  "type" in value && value.type === functionResultType.name;

/** What is handed to a function, as a formula would say it. */
function written(run: Run, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (isRange(value)) return address(run.grid, value.self);
  if (typeof value === "object" && isAnswer(value)) return value.self.text;
  if (typeof value === "string" || typeof value === "boolean") return constantOf(value);
  if (typeof value === "number" && Number.isFinite(value)) return constantOf(value);
  throw invalidArgument("values");
}

async function call(run: Run, name: string, args: readonly unknown[]): Promise<Target> {
  // A function of any number of arguments has them in a list of its own.
  const given = args.flat().map((value) => written(run, value));
  while (given.at(-1) === "") given.pop();
  const text = `${formulaName(name)}(${given.join(",")})`;
  return target(functionResultType, { text, answer: await answerOf(run.grid, text) });
}

const isError = (answer: Answered["answer"]): answer is CellError =>
  typeof answer === "object" && answer !== null;

const functionResultType: OfficeType<Answered> = {
  name: "FunctionResult",
  read: {
    Error: ({ answer }) => (isError(answer) ? answer.error : null),
    Value: ({ answer }) => (isError(answer) ? null : answer),
  },
};

/** Excel's own functions, asked without a cell. */
export const functionsType: OfficeType<undefined> = {
  name: "Functions",
  open: Object.fromEntries(
    worksheetFunctions.map((name) => [
      name,
      (_self: undefined, args: unknown[], run: Run) => call(run, name, args),
    ]),
  ),
};

export const functionTypes = [functionsType, functionResultType];
