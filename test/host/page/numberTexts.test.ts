import { CellValueType, type ICellData } from "@univerjs/core";
import fc from "fast-check";
import { fitted, generalTexts, repeated, roomTurned, wholeTexts } from "workbench/page/numberTexts";

/** As if every sign were as wide as any other. */
const signs = (text: string): number => text.length;
const shown = (value: number, room: number): string => fitted(generalTexts(value), room, signs).text;

test.each<[number, number, string, string]>([
  [1 / 3, 20, "0.333333333", "as many decimals as General has"],
  [1 / 3, 6, "0.3333", "fewer in less room"],
  [2 / 3, 3, "0.7", "rounded, not cut off"],
  [-12345.678, 8, "-12345.7", "the sign takes its room"],
  [-12345.678, 6, "-12346", "no decimal is left"],
  [123456.789, 5, "123457", "drawn narrower rather than by powers of ten"],
  [123456789, 5, "1E+08", "by powers of ten where that is too wide"],
  [123456789, 7, "1.2E+08", "as many digits as have room"],
  [9.99, 1, "#", "no room for what it is rounded to"],
  [1234.5, 3, "###", "nothing has room"],
  [1e15, 20, "1E+15", "a power of ten as General writes it"],
  [0.00012, 4, "####", "never 0 where it is none"],
  [0.00012, 5, "0.0001", "drawn narrower as long as a digit is left"],
  [0.000123456, 10, "0.00012346", "a small one with the decimals that have room"],
  [0, 1, "0", "nothing to give away"],
])("%d in the room of %d signs is %s: %s", (value, room, text) => {
  expect(shown(value, room)).toBe(text);
});

test("what a number format wrote stays whole, is drawn narrower, or gives way to signs", () => {
  const inRoom = (room: number) => fitted({ plain: ["1,234,567.80"], powers: [] }, room, signs);
  expect(inRoom(12)).toEqual({ text: "1,234,567.80", scale: 1 });
  expect(inRoom(10)).toEqual({ text: "1,234,567.80", scale: 10 / 12 });
  expect(inRoom(9)).toEqual({ text: "#########", scale: 1 });
});

test("what is shown has room, and is the number rounded to the digits that it has", () => {
  const numbers = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 14 }), (value, room) => {
      const { text, scale } = fitted(generalTexts(value), room, signs);
      expect(signs(text) * scale).toBeLessThanOrEqual(room + 1e-9);
      expect(scale).toBeGreaterThanOrEqual(0.8);
      if (text.startsWith("#")) return;
      const [digits, exponent = "0"] = text.split("E");
      const unit = 10 ** (Number(exponent) - (digits!.split(".")[1]?.length ?? 0));
      expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(unit / 2 + 1e-9 * Math.abs(value));
    }),
  );
});

test.each<[ICellData, string | undefined, string]>([
  [{ v: 1, t: CellValueType.BOOLEAN }, "TRUE", "a truth"],
  [{ v: 0, t: CellValueType.BOOLEAN }, "FALSE", "and its opposite"],
  [{ v: "#DIV/0!", t: CellValueType.STRING }, "#DIV/0!", "an error"],
  [{ v: "#N/A", t: CellValueType.FORCE_STRING }, undefined, "a text that looks like one"],
  [{ v: "12%", t: CellValueType.NUMBER }, "12%", "what a format made of a number"],
  [{ v: "12%", t: CellValueType.STRING }, undefined, "a text"],
  [{ v: 12 }, "12", "a number"],
  [{ v: "" }, undefined, "nothing"],
])("%j may not be cut off and is written as %j: %s", (cell, text) => {
  expect(wholeTexts(cell)?.plain[0]).toBe(text);
});

test("what has no room gives way to signs, be it a truth or an error; what is to be shrunk is never given up", () => {
  const inRoom = (text: string, room: number, narrowest?: number) =>
    fitted({ plain: [text], powers: [] }, room, signs, narrowest);
  expect(inRoom("FALSE", 3)).toEqual({ text: "###", scale: 1 });
  expect(inRoom("#DIV/0!", 5)).toEqual({ text: "#####", scale: 1 });
  expect(inRoom("1,234,567.80", 3, 0)).toEqual({ text: "1,234,567.80", scale: 0.25 });
});

test.each<[number, number, string, string]>([
  [2, 9, "=-=-=-=-", "as often as it has room"],
  [2, 1, "=-", "once where it has none"],
  [0, 9, "=-", "a text that takes no room"],
])("a text of %d in a room of %d fills it with %s: %s", (width, room, text) => {
  expect(repeated("=-", width, room)).toBe(text);
});

test.each<[number, number, number]>([
  [80, 90, 80],
  [80, -90, 80],
  [80, 30, 160],
])("a row %d high has room for a text turned by %d degrees that is %d long", (height, degrees, room) => {
  expect(roomTurned(height, degrees)).toBeCloseTo(room);
});
