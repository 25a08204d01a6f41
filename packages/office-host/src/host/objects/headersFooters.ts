import type { Kept } from "xlsx-book/keptElement";
import { keepElement, keptElement } from "../../grid/keptElements";
import { invalidArgument } from "../errors";
import { target, type OfficeType, type Run } from "../officeType";
import { flag, handlers, type SheetProperty } from "./sheetAttributes";
import { sheetOf } from "./sheetSelf";
import * as argument from "./arguments";

type Pages = "odd" | "even" | "first";

/** A file keeps them in this order. */
const order = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
const sections = { Left: "L", Center: "C", Right: "R" } as const;
type Section = (typeof sections)[keyof typeof sections];
/** What Excel takes for a header as a whole. */
const longest = 255;

const elementOf = (run: Run, sheetId: string): Kept => {
  sheetOf(run, sheetId);
  return keptElement(run.grid, sheetId, "headerFooter") ?? { name: "headerFooter", attributes: {} };
};

/** The three texts of a header, which stand in one behind `&L`, `&C` and `&R`; without a sign it is the middle one. */
function sectionsOf(text: string): Record<Section, string> {
  const parts: Record<Section, string> = { L: "", C: "", R: "" };
  let section: Section = "C";
  for (const [token, sign] of text.matchAll(/&&|&"[^"]*"|&([LCR])|[^&]+|&/gi))
    if (sign) section = sign.toUpperCase() as Section;
    else parts[section] += token;
  return parts;
}

const joined = (parts: Record<Section, string>): string =>
  Object.values(sections)
    .map((section) => (parts[section] === "" ? "" : `&${section}${parts[section]}`))
    .join("");

const textOf = (element: Kept, name: string): string =>
  element.children?.find((child) => child.name === name)?.text ?? "";

interface PagesSelf {
  sheetId: string;
  pages: Pages;
}

const place = (where: "Header" | "Footer", section: Section) => ({
  read: ({ sheetId, pages }: PagesSelf, run: Run) =>
    sectionsOf(textOf(elementOf(run, sheetId), `${pages}${where}`))[section],
  write: ({ sheetId, pages }: PagesSelf, value: unknown, run: Run) => {
    const element = elementOf(run, sheetId);
    const name = `${pages}${where}`;
    const before = sectionsOf(textOf(element, name));
    const text = joined({ ...before, [section]: argument.text(value, name) });
    if (text.length > longest) throw invalidArgument(name);
    const others = (element.children ?? []).filter((child) => child.name !== name);
    const children = [...others, ...(text === "" ? [] : [{ name, attributes: {}, text }])].sort(
      (a, b) => order.indexOf(a.name) - order.indexOf(b.name),
    );
    keepElement(run.grid, sheetId, "headerFooter", { ...element, children });
  },
});

const places = (["Header", "Footer"] as const).flatMap((where) =>
  Object.entries(sections).map(([side, section]) => [`${side}${where}`, place(where, section)] as const),
);

/** The header and the footer of some of a sheet's pages, as codes that Excel prints (`&P` the page's number). */
export const headerFooterType: OfficeType<PagesSelf> = {
  name: "HeaderFooter",
  read: Object.fromEntries(places.map(([name, { read }]) => [name, read])),
  write: Object.fromEntries(places.map(([name, { write }]) => [name, write])),
};

const first = flag("headerFooter", "differentFirst");
const oddAndEven = flag("headerFooter", "differentOddEven");
const states = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;

const state: SheetProperty = {
  read: (sheetId, run) =>
    states[(first.read(sheetId, run) ? 1 : 0) + (oddAndEven.read(sheetId, run) ? 2 : 0)],
  write: (sheetId, value, run) => {
    const index = states.indexOf(argument.oneOf(value, states, "state"));
    first.write(sheetId, index % 2 === 1, run);
    oddAndEven.write(sheetId, index >= 2, run);
  },
};

const open = (pages: Pages) => (sheetId: string) => target(headerFooterType, { sheetId, pages });

export const headersFootersType: OfficeType<string> = {
  name: "HeaderFooterGroup",
  ...handlers({
    State: state,
    UseSheetMargins: flag("headerFooter", "alignWithMargins", true),
    UseSheetScale: flag("headerFooter", "scaleWithDoc", true),
  }),
  open: {
    DefaultForAllPages: open("odd"),
    OddPages: open("odd"),
    EvenPages: open("even"),
    FirstPage: open("first"),
  },
};
