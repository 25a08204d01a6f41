import fc from "fast-check";
import { contrastWithWhite, ownPalette, paletteOf } from "../../src/core/palette";
import { runs } from "./laws";

test.each`
  accent       | palette                                | why
  ${"#C00000"} | ${{ ink: "#C00000", soft: "#F7E0E0" }} | ${"dark enough for white text"}
  ${"#FFC000"} | ${{ ink: "#956F00", soft: "#FFF7E0" }} | ${"darkened until it is; the tint is the accent's own"}
  ${"#000000"} | ${{ ink: "#000000", soft: "#E0E0E0" }} | ${"a theme may be black"}
  ${"#4472c4"} | ${ownPalette}                          | ${"Office's own theme of 2013, however it is written"}
  ${"#156082"} | ${ownPalette}                          | ${"that of 2023"}
  ${null}      | ${ownPalette}                          | ${"Excel could not tell"}
  ${"red"}     | ${ownPalette}                          | ${"no colour as Excel tells them"}
`("$accent: $why", ({ accent, palette }) => {
  expect(paletteOf(accent)).toEqual(palette);
});

test("whatever the accent, white text on a header and black text on a total can be read", () => {
  const channel = fc.integer({ min: 0, max: 255 }).map((one) => one.toString(16).padStart(2, "0"));
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (channels) => {
      const { ink, soft } = paletteOf(`#${channels.join("")}`);
      expect(contrastWithWhite(ink)).toBeGreaterThanOrEqual(4.5);
      expect(21 / contrastWithWhite(soft)).toBeGreaterThanOrEqual(4.5);
    }),
    runs,
  );
});
