import type { ErrorClass, FunctionMetadata, Implementation } from "office-host/grid/functionMetadata";
import type { Language } from "./language";

/** The add-in's functions as the build left them. */
export interface BuiltFunctions {
  implementations: Record<string, Implementation>;
  errorClass: ErrorClass;
}

const metadataFile: Record<Language, string> = { "en-US": "functions.json", "zh-CN": "functions.zh-CN.json" };

/**
 * Runs the built functions.js with a global `CustomFunctions` that collects what it associates, as Excel's runtime
 * does. `Office.context.displayLanguage` is the language in which the functions refuse; see `sayLanguage`.
 */
export async function loadFunctions(): Promise<BuiltFunctions> {
  const implementations: Record<string, Implementation> = {};
  class ExcelError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  const ErrorCode = {
    invalidValue: "#VALUE!",
    notAvailable: "#N/A",
    divisionByZero: "#DIV/0!",
    invalidNumber: "#NUM!",
    nullReference: "#NULL!",
    invalidName: "#NAME?",
    invalidReference: "#REF!",
  };
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: ExcelError,
      ErrorCode,
      associate(id: string | Record<string, Implementation>, implementation?: Implementation) {
        if (typeof id === "string") implementations[id] = implementation!;
        else Object.assign(implementations, id);
      },
    },
  });
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "functions.js";
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error("functions.js")));
    document.head.append(script);
  });
  return { implementations, errorClass: ExcelError };
}

/** What the functions and their arguments mean, in the language chosen, with examples. */
export async function loadMetadata(language: Language): Promise<FunctionMetadata[]> {
  const [{ functions }, examples] = await Promise.all([
    read<{ functions: FunctionMetadata[] }>(metadataFile[language]),
    read<Record<string, string[]>>("functions.examples.json"),
  ]);
  return functions.map((one) => ({
    ...one,
    parameters: one.parameters.map((parameter, at) => ({
      ...parameter,
      example: examples[one.id]?.[at] ?? "",
    })),
  }));
}

async function read<T>(file: string): Promise<T> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return (await answer.json()) as T;
}

/** Tells the functions which language to refuse in, where Excel tells them. */
export function sayLanguage(language: Language): void {
  Object.assign(globalThis, {
    Office: { context: { displayLanguage: language, contentLanguage: language } },
  });
}
