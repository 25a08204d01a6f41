import { fileColor, readColor, readPalette } from "xlsx-book/colors";

const palette = readPalette(undefined, undefined);

test.each<[Record<string, string>, string | undefined, string]>([
  [{ theme: "4" }, "#4472C4", "the theme's first accent"],
  [{ theme: "4", tint: "0.79998168889431442" }, "#D9E1F2", "80 % lighter, as Excel shows it"],
  [{ theme: "4", tint: "0.59999389629810485" }, "#B4C6E7", "60 % lighter"],
  [{ theme: "4", tint: "0.39997558519241921" }, "#8EA9DB", "40 % lighter"],
  [{ theme: "4", tint: "-0.249977111117893" }, "#305496", "25 % darker"],
  [{ theme: "0", tint: "-0.14999847407452621" }, "#D9D9D9", "white, 15 % darker"],
  [{ theme: "1", tint: "0.499984740745262" }, "#808080", "black, 50 % lighter"],
  [{ rgb: "FF00B050" }, "#00B050", "opaque"],
  [{ rgb: "00b050" }, "#00B050", "without alpha"],
  [{ indexed: "10" }, "#FF0000", "the old palette"],
  [{ indexed: "64" }, undefined, "the system's own colour"],
  [{ auto: "1" }, undefined, "automatic"],
])("%j is %s: %s", (attributes, color) => {
  const found = readColor(attributes, palette);
  const levels = (text: string) => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
  // Excel rounds on the way; what it shows is at most two of 255 levels off.
  const distance =
    found && color ? Math.max(...levels(found).map((each, i) => Math.abs(each - levels(color)[i]))) : 0;
  expect(distance).toBeLessThanOrEqual(2);
  expect(found === undefined).toBe(color === undefined);
});

test.each([
  ["#00b050", "FF00B050"],
  ["#0b5", "FF00BB55"],
  ["red", "FF000000"],
])("%s is stored as %s", (color, stored) => expect(fileColor(color)).toBe(stored));
