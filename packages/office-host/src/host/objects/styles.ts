import type { KeptOfBook } from "xlsx-book/book";
import { readPalette } from "xlsx-book/colors";
import { parseXml } from "xlsx-book/xml";
import { notFound } from "../errors";
import { target, type OfficeType, type Run } from "../officeType";
import * as argument from "./arguments";

/** The built-in styles that are nothing but the theme's accents, with the accents' places among its colours. */
const accents: Readonly<Record<string, number>> = Object.fromEntries(
  [1, 2, 3, 4, 5, 6].map((number) => [`Accent${number}`, number + 3]),
);

function accentColor(style: string, run: Run): string {
  const theme = run.grid.edits.extra<KeptOfBook>("kept")?.theme;
  const { theme: colors } = readPalette(theme === undefined ? undefined : parseXml(theme), undefined);
  return `#${colors[accents[style]].toUpperCase()}`;
}

const styleFillType: OfficeType<string> = {
  name: "StyleFill",
  read: { Color: accentColor },
};

export const styleType: OfficeType<string> = {
  name: "Style",
  key: (style) => ({ Name: style }),
  read: { Name: (style) => style, BuiltIn: () => true },
  open: { Fill: (style) => target(styleFillType, style) },
};

/** Only the accents are here: no cell of the grid has a style by name. */
export const stylesType: OfficeType<undefined> = {
  name: "StyleCollection",
  open: {
    GetItem: (_self, [name]) => {
      if (!(argument.text(name, "name") in accents)) throw notFound(String(name));
      return target(styleType, String(name));
    },
    GetItemOrNullObject: (_self, [name]) =>
      argument.text(name, "name") in accents ? target(styleType, String(name)) : null,
  },
};

export const styleTypes = [styleFillType, styleType, stylesType];
