import type { ConditionalFormat } from "xlsx-book/book";
import { invalidArgument, OfficeError } from "../errors";
import { target, type OfficeType } from "../officeType";
import * as argument from "./arguments";
import { conditionalLookType } from "./conditionalFormatLook";
import { change, definition, type FormatSelf } from "./conditionalFormatSelf";

const formulaOf = (format: ConditionalFormat): string => (format.type === "expression" ? format.formula : "");

export const formulaRuleType: OfficeType<FormatSelf> = {
  name: "ConditionalFormatRule",
  read: {
    Formula: (self, run) => formulaOf(definition(run, self)),
    FormulaLocal: (self, run) => formulaOf(definition(run, self)),
  },
  write: {
    Formula: (self, value, run) => {
      const text = argument.text(value, "formula");
      const formula = text.startsWith("=") ? text : `=${text}`;
      change(run, self, (before) => (before.type === "expression" ? { ...before, formula } : before));
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
      const rule = (value ?? {}) as { operator?: unknown; formula1?: unknown; formula2?: unknown };
      const operator = bookOperator(argument.oneOf(rule.operator, operators, "rule.operator"));
      const formula1 = argument.text(String(rule.formula1 ?? ""), "rule.formula1");
      if (formula1 === "") throw invalidArgument("rule.formula1");
      const formula2 =
        rule.formula2 === undefined || rule.formula2 === null ? undefined : String(rule.formula2);
      change(run, self, (before) =>
        before.type === "cellIs"
          ? { ...before, operator, formula1, ...(formula2 !== undefined && { formula2 }) }
          : before,
      );
    },
  },
  open: { Format: (self) => target(conditionalLookType, self) },
};

export const textType: OfficeType<FormatSelf> = {
  name: "TextConditionalFormat",
  read: {
    Rule: (self, run) => {
      const format = definition(run, self);
      return format.type === "containsText" ? { operator: "Contains", text: format.text } : null;
    },
  },
  write: {
    Rule: (self, value, run) => {
      const rule = (value ?? {}) as { operator?: unknown; text?: unknown };
      if (
        argument.oneOf(
          rule.operator,
          ["Contains", "NotContains", "BeginsWith", "EndsWith"],
          "rule.operator",
        ) !== "Contains"
      )
        throw new OfficeError("NotImplemented", "TextConditionalFormat operators but contains");
      const text = argument.text(rule.text, "rule.text");
      change(run, self, (before) => (before.type === "containsText" ? { ...before, text } : before));
    },
  },
  open: { Format: (self) => target(conditionalLookType, self) },
};
