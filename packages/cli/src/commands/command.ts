import type { ParseArgsConfig } from "node:util";
import type { Language } from "../language";
import type { AddIn } from "../readiness/addIn";
import type { Words } from "../words/texts";

/** Where a command line speaks. */
export interface Screen {
  out(text: string): void;
  error(text: string): void;
  /** Whether somebody watches, so that a line may be written over. */
  isWatched: boolean;
}

/** All that a command has around it. */
export interface Surroundings {
  screen: Screen;
  language: Language;
  words: Words;
  addIn: AddIn;
  /** The program's own. */
  version: string;
  /** yyyy-mm-dd */
  today: string;
}

export type Options = NonNullable<ParseArgsConfig["options"]>;
export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** How a command ends that is not just done: the plan is not ready; nothing could be done. */
export const NOT_READY = 1;
export const FAILED = 2;

export interface Command {
  /** Beside --help and --language. */
  options: Options;
  /** @returns the exit code */
  run(files: readonly string[], values: Values, around: Surroundings): Promise<number>;
}
