import { withFallbacks } from "workbench/page/fonts";

test.each<[string, string, string]>([
  ["normal bold 11pt Calibri", "Carlito, Arial, sans-serif", "the usual letters"],
  ['normal normal 12pt "Aptos Narrow"', "Carlito, Arial, sans-serif", "a newer font that few machines have"],
  ["normal normal 11pt 等线", "Carlito, Arial, sans-serif", "a Chinese one without serifs"],
  ['italic normal 10pt "Times New Roman"', "serif", "one with serifs"],
  ["normal normal 11pt 宋体", "serif", "a Chinese one with serifs"],
  ["normal normal 10pt Consolas", "monospace", "letters of one width"],
])("%s is followed by %s: %s", (font, fallbacks) => {
  expect(withFallbacks(font)).toBe(`${font}, ${fallbacks}`);
});

test("what ends in a choice of its own stays", () => {
  expect(withFallbacks('13px "Helvetica Neue", sans-serif')).toBe('13px "Helvetica Neue", sans-serif');
});
