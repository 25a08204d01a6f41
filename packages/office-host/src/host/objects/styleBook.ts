import type { Format, KeptOfBook, NamedStyle, StylePart } from "xlsx-book/book";
import type { IStyleData } from "@univerjs/core";
import type { Cells } from "../../grid/cells";
import { themeAccents } from "../../grid/themeAccents";
import { styleOf } from "../../grid/format";
import { notFound } from "../errors";
import type { Run } from "../officeType";
import { builtInNames, builtInStyle, fileName } from "./builtInStyles";
import { common } from "./rangeLook";
import { bounded, eachArea, mayChange, type RangeSelf } from "./rangeSelf";

const kept = (run: Run): KeptOfBook => run.grid.edits.extra<KeptOfBook>("kept") ?? {};
const own = (run: Run): readonly NamedStyle[] => kept(run).styles ?? [];

const accentColor = (run: Run, number: number): string => themeAccents(run.grid)[number - 1]!;

const isCalled = (name: string) => (style: NamedStyle) => style.name.toLowerCase() === name.toLowerCase();

/** The style of a name, in either spelling: the workbook's own, or one of Excel's. */
export function findStyle(run: Run, given: string): NamedStyle | undefined {
  const name = fileName(given);
  return own(run).find(isCalled(name)) ?? builtInStyle(name, (accent) => accentColor(run, accent));
}

export function styleNamed(run: Run, name: string): NamedStyle {
  const found = findStyle(run, name);
  if (!found) throw notFound(name);
  return found;
}

/** Every style's name: the workbook's own after Excel's. */
export const styleNames = (run: Run): string[] => [
  ...builtInNames,
  ...own(run)
    .map(({ name }) => name)
    .filter((name) => !builtInNames.includes(name)),
];

/** Keeps a style in the workbook, in the place of the one of that name. */
export function keepStyle(run: Run, style: NamedStyle): void {
  const others = own(run).filter((one) => !isCalled(style.name)(one));
  run.grid.edits.setExtra("kept", { ...kept(run), styles: [...others, style] });
}

/** Takes a style away; the cells that had it keep their looks. */
export function forgetStyle(run: Run, name: string): void {
  const { styles: _styles, ...rest } = kept(run);
  const others = own(run).filter((one) => !isCalled(name)(one));
  run.grid.edits.setExtra("kept", others.length > 0 ? { ...rest, styles: others } : rest);
}

/** What of a cell each part of a style speaks of, blank. */
const blank: Readonly<Record<Exclude<StylePart, "protection">, IStyleData>> = {
  number: { n: null },
  alignment: { ht: null, vt: null, tb: null, pd: null } as unknown as IStyleData,
  font: { bl: null, it: null, ul: null, st: null, cl: null, ff: null, fs: null } as unknown as IStyleData,
  border: { bd: { t: null, b: null, l: null, r: null } },
  fill: { bg: null },
};

const partsOf: Readonly<Record<keyof Format, StylePart | undefined>> = {
  style: undefined,
  number: "number",
  bold: "font",
  italic: "font",
  underline: "font",
  strikethrough: "font",
  color: "font",
  fill: "fill",
  fontName: "font",
  fontSize: "font",
  horizontal: "alignment",
  vertical: "alignment",
  wrap: "alignment",
  shrink: "alignment",
  indent: "alignment",
  rotation: "alignment",
  locked: "protection",
  hidden: "protection",
  borders: "border",
};

/** Gives cells a style: of what it speaks of nothing stays as it was, the rest does. */
export function applyStyle(run: Run, self: RangeSelf, given: string): void {
  mayChange(run, self);
  const { name, format, without = [], builtIn } = styleNamed(run, given);
  const isNormal = builtIn === 0;
  if (!isNormal && !own(run).some(isCalled(name))) keepStyle(run, styleNamed(run, given));
  const speaks = (part: StylePart | undefined): boolean => part !== undefined && !without.includes(part);
  const said = Object.fromEntries(
    Object.entries(format).filter(([key]) => speaks(partsOf[key as keyof Format])),
  ) as Format;
  const look: IStyleData = Object.assign(
    {},
    ...Object.entries(blank)
      .filter(([part]) => speaks(part as StylePart))
      .map(([, nothing]) => nothing),
  ) as IStyleData;
  const style = {
    ...look,
    ...styleOf(said),
    ...(said.borders && { bd: { ...look.bd, ...styleOf(said).bd } }),
  };
  const cells: Cells = {};
  for (const one of eachArea(self)) {
    const area = bounded(run.grid, one);
    run.grid.makeRoom(self.sheetId, area);
    for (let row = area.startRow; row <= area.endRow; row += 1)
      for (let column = area.startColumn; column <= area.endColumn; column += 1) {
        const { style: _before, ...rest } = run.grid.cell(self.sheetId, row, column)?.custom ?? {};
        if (speaks("alignment")) delete rest["shrink"];
        const custom = isNormal ? rest : { ...rest, style: name };
        if (said.shrink) Object.assign(custom, { shrink: true });
        if (speaks("protection") && format.locked === false) Object.assign(custom, { locked: false });
        (cells[row] ??= {})[column] = { s: style, custom };
      }
  }
  run.grid.write(self.sheetId, cells);
}

/** The name of the style that the cells have, or null where they differ. */
export const styleAt = (run: Run, self: RangeSelf): string | null =>
  common(run, self, (_format, row, column) => {
    const name: unknown = run.grid.cell(self.sheetId, row, column)?.custom?.["style"];
    return typeof name === "string" && findStyle(run, name) ? name : "Normal";
  });
