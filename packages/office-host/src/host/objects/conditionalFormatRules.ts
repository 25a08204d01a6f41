import type { ConditionalFormat } from "xlsx-book/book";
import { isFormula } from "../../grid/formulaSyntax";
import { invalidArgument } from "../errors";
import { target, type OfficeType } from "../officeType";
import * as argument from "./arguments";
import { conditionalLookType } from "./conditionalFormatLook";
import { withCondition, type Condition } from "./conditionalFormatPresets";
import { change, definition, type FormatSelf } from "./conditionalFormatSelf";

/** A formula, with its equals sign or without; refused where Excel couldn't read it. */
function ruleFormula(value: unknown, what: string): string {
  const text = argument.text(value, what).trim();
  const formula = text.startsWith("=") ? text : `=${text}`;
  if (text === "" || !isFormula(formula)) throw invalidArgument(what);
  return formula;
}

/** A number, a text or a formula that cells are compared with. */
function comparand(value: unknown, what: string): string {
  const text = argument.text(String(value ?? ""), what);
  if (text === "" || (text.startsWith("=") && !isFormula(text))) throw invalidArgument(what);
  return text;
}

const formulaOf = (format: ConditionalFormat): string => (format.type === "expression" ? format.formula : "");

export const customCondition = (value: unknown): Condition => ({
  type: "expression",
  formula: ruleFormula(value, "formula"),
});

export const formulaRuleType: OfficeType<FormatSelf> = {
  name: "ConditionalFormatRule",
  read: {
    Formula: (self, run) => formulaOf(definition(run, self)),
    FormulaLocal: (self, run) => formulaOf(definition(run, self)),
  },
  write: {
    Formula: (self, value, run) => {
      const condition = customCondition(value);
      change(run, self, (before) => withCondition(before, condition));
    },
  },
};

export const customType: OfficeType<FormatSelf> = {
  name: "CustomConditionalFormat",
  open: {
    Rule: (self) => target(formulaRuleType, self),
    Format: (self) => target(conditionalLookType, self),
  },
};

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;
const bookOperator = (word: string): string => {
  const plain = word.replace(/To$/, "");
  return plain.charAt(0).toLowerCase() + plain.slice(1);
};

export function cellValueCondition(given: unknown): Condition {
  const rule = (given ?? {}) as { operator?: unknown; formula1?: unknown; formula2?: unknown };
  const word = argument.oneOf(rule.operator, operators, "rule.operator");
  const formula1 = comparand(rule.formula1, "rule.formula1");
  const operator = bookOperator(word);
  if (!word.endsWith("etween")) return { type: "cellIs", operator, formula1 };
  return { type: "cellIs", operator, formula1, formula2: comparand(rule.formula2, "rule.formula2") };
}

export const cellValueType: OfficeType<FormatSelf> = {
  name: "CellValueConditionalFormat",
  read: {
    Rule: (self, run) => {
      const format = definition(run, self);
      if (format.type !== "cellIs") return null;
      return {
        operator: operators.find((word) => bookOperator(word) === format.operator) ?? "EqualTo",
        formula1: format.formula1,
        ...(format.formula2 !== undefined && { formula2: format.formula2 }),
      };
    },
  },
  write: {
    Rule: (self, value, run) => {
      const condition = cellValueCondition(value);
      change(run, self, (before) => withCondition(before, condition));
    },
  },
  open: { Format: (self) => target(conditionalLookType, self) },
};

const textOperators = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const;

export function textCondition(given: unknown): Condition {
  const rule = (given ?? {}) as { operator?: unknown; text?: unknown };
  const words = Object.keys(textOperators) as (keyof typeof textOperators)[];
  const word = argument.oneOf(rule.operator, words, "rule.operator");
  return { type: textOperators[word], text: argument.text(rule.text, "rule.text") };
}

export const textType: OfficeType<FormatSelf> = {
  name: "TextConditionalFormat",
  read: {
    Rule: (self, run) => {
      const format = definition(run, self);
      const operator = Object.entries(textOperators).find(([, type]) => type === format.type)?.[0];
      return "text" in format ? { operator, text: format.text } : null;
    },
  },
  write: {
    Rule: (self, value, run) => {
      const condition = textCondition(value);
      change(run, self, (before) => withCondition(before, condition));
    },
  },
  open: { Format: (self) => target(conditionalLookType, self) },
};
