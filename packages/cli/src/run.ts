import { parseArgs } from "node:util";
import { check } from "./commands/check";
import { FAILED, type Command, type Surroundings } from "./commands/command";
import { rollup } from "./commands/rollup";
import { share } from "./commands/share";
import { thaw } from "./commands/thaw";
import { CommandFailure, type Reason } from "./failure";
import { type Language, languageOf, languages } from "./language";
import { sentence, wordsIn } from "./words/words";

/** Reasons after which it helps to know how a command is used. */
const usage: ReadonlySet<Reason["code"]> = new Set([
  "no-command",
  "unknown-command",
  "unknown-option",
  "option-value",
  "no-file",
  "no-way",
]);

const commands = { share, thaw, rollup, check } as const;
const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

/** What Node says of options that it can't read, as a reason of ours. */
function wrongOption(error: unknown): Reason {
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return { code: "unknown-option", option };
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return { code: "option-value", option };
  throw error;
}

/** The language that is asked for, before anything else can be said. */
function languageAsked(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const isAsked = (arg: string): boolean => /^--language(?:=|$)/.test(arg);
  const at = args.findIndex(isAsked);
  if (args.filter(isAsked).length > 1)
    throw new CommandFailure({ code: "option-value", option: "--language" });
  if (at < 0) return languageOf(environment);
  const text = args[at].includes("=") ? args[at].slice("--language=".length) : (args[at + 1] ?? "");
  const found = languages.find((language) => language === text);
  if (!found) throw new CommandFailure({ code: "not-a-language", text });
  return found;
}

async function carryOut(args: readonly string[], around: Surroundings): Promise<number> {
  const { words, screen, version } = around;
  const [name, ...rest] = args.filter((arg, i) => !/^--language=/.test(arg) && !isLanguage(args, i));
  if (name === "--help" || name === "-h" || name === "help") {
    screen.out(`${words.help}\n`);
    return 0;
  }
  if (name === "--version") {
    screen.out(`${version}\n`);
    return 0;
  }
  if (name === undefined) throw new CommandFailure({ code: "no-command" });
  if (!isCommand(name)) throw new CommandFailure({ code: "unknown-command", command: name });
  const command: Command = commands[name];
  if (rest.includes("--help") || rest.includes("-h")) {
    screen.out(`${words.commands[name]}\n`);
    return 0;
  }
  const { positionals, values } = read(rest, command);
  return command.run(positionals, values, around);
}

/** Whether an argument is `--language` or the word behind it. */
const isLanguage = (args: readonly string[], i: number): boolean =>
  args[i] === "--language" || args[i - 1] === "--language";

function read(
  args: readonly string[],
  command: Command,
): Pick<ReturnType<typeof parseArgs>, "positionals" | "values"> {
  const parsed = parsedArgs(args, command);
  const options = parsed.tokens.flatMap((token) => (token.kind === "option" ? [token.rawName] : []));
  // Of two files to write to, one would be left out without a word.
  const twice = options.find((option, at) => options.indexOf(option) < at);
  if (twice !== undefined) throw new CommandFailure({ code: "option-value", option: twice });
  return parsed;
}

function parsedArgs(args: readonly string[], command: Command) {
  try {
    return parseArgs({
      args: [...args],
      options: command.options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
  } catch (error) {
    throw new CommandFailure(wrongOption(error));
  }
}

/**
 * Carries out a command line.
 *
 * @param args without the program's own name
 * @param given.today the day on which it runs, as yyyy-mm-dd
 * @returns the exit code
 */
export async function run(
  args: readonly string[],
  given: Omit<Surroundings, "language" | "words"> & { environment: NodeJS.ProcessEnv },
): Promise<number> {
  const { environment, ...around } = given;
  let language = languageOf(environment);
  try {
    language = languageAsked(args, environment);
    return await carryOut(args, { ...around, language, words: wordsIn(language) });
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    around.screen.error(`${sentence(error.reason, language)}\n`);
    if (usage.has(error.reason.code)) around.screen.error(`${wordsIn(language).seeHelp}\n`);
    return FAILED;
  }
}
