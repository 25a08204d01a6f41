import fc from "fast-check";
import { textPrint } from "../../../src/workbook/proofs/textPrint";
import { runs } from "../laws";

const valueOf = (values: (string | number)[]): number => textPrint("c", "r", values).value;

test("another character of the first 48 is another figure, whatever the texts and wherever it stands", () => {
  const text = fc.string({
    unit: fc.constantFrom(..."abc XYZ019是否华东北、é"),
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (texts, row, place) => {
      const at = row % texts.length;
      const was = texts[at]!;
      const cut = place % Math.min(was.length, 48);
      const changed = `${was.slice(0, cut)}${was[cut] === "z" ? "y" : "z"}${was.slice(cut + 1)}`;
      expect(valueOf(texts.map((one, index) => (index === at ? changed : one)))).not.toBe(valueOf(texts));
    }),
    runs,
  );
});

const looked: [values: (string | number | boolean)[], codes: boolean, why: string][] = [
  [["yes", "no"], true, "words"],
  [["是", 12], true, "whole numbers show alike everywhere"],
  [["a", 1.5], false, "1,5 in another language"],
  [["a", true], false, "WAHR in another language"],
  [["🙂"], false, "half an emoji is no character"],
  [["", ""], false, "nothing to look at"],
  [Array.from({ length: 60_001 }, () => "long"), false, "more cells than are quick to look at"],
];

test.each(looked.map(([values, codes, why]) => ({ values, codes, why })))("$why", ({ values, codes }) => {
  const { formula } = textPrint("c", "r", values);
  expect(formula.includes("UNICODE")).toBe(codes);
  expect(formula.length).toBeLessThan(600);
});
