import type { Validation } from "./book";
import type { LeftOuts } from "./leftOut";
import type { Meter } from "./meter";
import { DAYS_1904 } from "./readCells";
import { compact } from "./readStyles";
import { firstCell, isRuleRange, readRuleAreas, writeRuleFormula } from "./ruleFormulas";
import { decodeEscapes, encodeEscapes } from "./textEscapes";
import { childOf, childrenOf, type Element, escapeText, everyOf, isOn, tag } from "./xml";

const KNOWN = ["list", "whole", "decimal", "date", "time", "textLength", "custom"] as const;
const COMPARED = ["whole", "decimal", "date", "time", "textLength"];
const STYLES = ["stop", "warning", "information"] as const;

/** The words of a list typed into the dialog; undefined for a list that is a range, a name or a calculation. */
function wordsOf(formula: string | undefined): string[] | undefined {
  const text = /^\s*"((?:[^"]|"")*)"\s*$/.exec(formula ?? "")?.[1];
  return text === undefined
    ? undefined
    : decodeEscapes(text)
        .replace(/""/g, '"')
        .split(",")
        .map((word) => word.trim());
}

function errorOf({
  errorTitle = "",
  error = "",
  errorStyle = "stop",
  showErrorMessage,
}: Record<string, string>) {
  const style = STYLES.find((each) => each === errorStyle) ?? "stop";
  if (!isOn(showErrorMessage)) return { title: "", message: "", style: "information" as const };
  if (!errorTitle && !error && style === "stop") return undefined;
  return { title: decodeEscapes(errorTitle), message: decodeEscapes(error), style };
}

interface Source {
  since1904: boolean;
  left: LeftOuts;
  meter: Meter;
}

function readValidation(element: Element, { since1904, left, meter }: Source): Validation[] {
  const { attributes } = element;
  const { promptTitle = "", prompt = "", type: said = "none" } = attributes;
  const type = said === "none" ? "any" : KNOWN.find((each) => each === said);
  if (!type) {
    left.add("validations");
    return [];
  }
  /** The extended form of a rule keeps its formulas and its range one element deeper. */
  const inner = (name: string): string | undefined => {
    const found = childOf(element, name);
    return found && (childOf(found, "f")?.text ?? found.text);
  };
  const day = (formula: string | undefined): string | undefined =>
    since1904 && type === "date" && formula !== undefined && Number.isFinite(Number(formula))
      ? String(Number(formula) + DAYS_1904)
      : formula;
  const list = type === "list" ? wordsOf(inner("formula1")) : undefined;
  return readRuleAreas(attributes.sqref ?? inner("sqref") ?? "", meter).map((area) =>
    compact<Validation>({
      range: area.range,
      type,
      list,
      // What the file calls showing hides the arrow.
      withoutArrow: type === "list" && isOn(attributes.showDropDown) ? (true as const) : undefined,
      operator: COMPARED.includes(type) ? (attributes.operator ?? "between") : undefined,
      formula1: list ? undefined : day(area.formula(inner("formula1"))),
      formula2: day(area.formula(inner("formula2"))),
      allowBlank: isOn(attributes.allowBlank),
      error: errorOf(attributes),
      prompt:
        isOn(attributes.showInputMessage) && (promptTitle || prompt)
          ? { title: decodeEscapes(promptTitle), message: decodeEscapes(prompt) }
          : undefined,
    }),
  );
}

/** Those of the sheet and those in its extensions, where older Excels keep a list that is on another sheet. */
export const readValidations = (frame: Element, source: Source): Validation[] =>
  [
    ...childrenOf(childOf(frame, "dataValidations"), "dataValidation"),
    ...everyOf(childOf(frame, "extLst"), "dataValidation"),
  ].flatMap((element) => readValidation(element, source));

const LONGEST_LIST = 255;

/** A list that the file can't hold as one (too long, a comma in a word) still says which words it takes. */
function listRule({ list = [], range }: Validation): { type: string; formula: string } {
  const joined = list.join(",");
  if (joined.length <= LONGEST_LIST && !list.some((word) => word.includes(",")))
    return { type: "list", formula: `"${joined.replace(/"/g, '""')}"` };
  const cell = firstCell(range);
  return {
    type: "custom",
    formula: `OR(${list.map((word) => `${cell}="${word.replace(/"/g, '""')}"`).join(",")})`,
  };
}

const message = (text: string | undefined, longest: number): string | undefined =>
  text ? encodeEscapes(text.slice(0, longest)).replace(/\n/g, "_x000a_") : undefined;

function writeValidation(validation: Validation): string {
  const { range, allowBlank, error, prompt, operator, formula2 } = validation;
  const { type, formula } = validation.list
    ? listRule(validation)
    : { type: validation.type, formula: validation.formula1 && writeRuleFormula(validation.formula1) };
  const silent = error?.style === "information" && !error.title && !error.message;
  const attributes = {
    type: type === "any" ? undefined : type,
    errorStyle: error && !silent && error.style !== "stop" ? error.style : undefined,
    operator: operator === "between" ? undefined : operator,
    allowBlank: allowBlank ? 1 : undefined,
    showDropDown: validation.withoutArrow && 1,
    showInputMessage: prompt ? 1 : undefined,
    showErrorMessage: silent ? undefined : 1,
    errorTitle: message(error?.title, 32),
    error: message(error?.message, 255),
    promptTitle: message(prompt?.title, 32),
    prompt: message(prompt?.message, 255),
    sqref: range,
  };
  const content =
    (formula ? tag("formula1", {}, escapeText(formula)) : "") +
    (formula2 === undefined ? "" : tag("formula2", {}, escapeText(writeRuleFormula(formula2))));
  return tag("dataValidation", attributes, content || undefined);
}

export function writeValidations(validations: Validation[]): string {
  const elements = validations.filter(({ range }) => isRuleRange(range)).map(writeValidation);
  return elements.length ? tag("dataValidations", { count: elements.length }, elements.join("")) : "";
}
