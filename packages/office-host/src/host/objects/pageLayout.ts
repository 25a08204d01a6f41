import { areaText, parseArea, type Area } from "../../grid/address";
import { keepAttributes, keepElement, keptElement } from "../../grid/keptElements";
import { invalidArgument } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import { headersFootersType } from "./headersFooters";
import { orNotFound, rangesOfText } from "./rangeAreas";
import { areasTarget, eachArea, isEntireColumn, isEntireRow, type RangeSelf, rangeTarget } from "./rangeSelf";
import { attributeOf, flag, handlers, margin, setMargins, word, type SheetProperty } from "./sheetAttributes";
import { sheetOf } from "./sheetSelf";
import * as argument from "./arguments";

/** In the order of the numbers that files have for them, from 1. */
const papers = (
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 " +
  "Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL " +
  "EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly " +
  "EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman"
).split(" ");

const firstPageNumber: SheetProperty = {
  read: (sheetId, run) => {
    const number = attributeOf(run, sheetId, "pageSetup", "firstPageNumber");
    const isUsed = attributeOf(run, sheetId, "pageSetup", "useFirstPageNumber") === "1";
    return isUsed && number !== undefined ? Number(number) : "";
  },
  write: (sheetId, value, run) => {
    const number = value === "" ? undefined : String(argument.whole(value, "firstPageNumber"));
    const changes = { firstPageNumber: number, useFirstPageNumber: number && "1" };
    keepAttributes(run.grid, sheetId, "pageSetup", changes);
  },
};

/** So many pages wide and high; no number leaves a direction to itself, which a file calls 0. */
const pages = (run: Run, sheetId: string, name: string): number | null =>
  Number(attributeOf(run, sheetId, "pageSetup", name) ?? 1) || null;

const zoom: SheetProperty = {
  read: (sheetId, run) => {
    const isFitted = flag("pageSetUpPr", "fitToPage").read(sheetId, run);
    return {
      scale: isFitted ? null : Number(attributeOf(run, sheetId, "pageSetup", "scale") ?? 100),
      horizontalFitToPages: isFitted ? pages(run, sheetId, "fitToWidth") : null,
      verticalFitToPages: isFitted ? pages(run, sheetId, "fitToHeight") : null,
    };
  },
  write: (sheetId, value, run) => {
    if (typeof value !== "object" || value === null) throw invalidArgument("zoom");
    const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = value as Record<string, unknown>;
    const given = (each: unknown): boolean => each !== undefined && each !== null;
    const isFitted = given(wide) || given(high);
    if (isFitted === given(scale)) throw invalidArgument("zoom");
    const fitted = (count: unknown): string => String(given(count) ? argument.count(count, "zoom") : 0);
    if (given(scale)) {
      const percent = argument.whole(scale, "zoom");
      if (percent < 10 || percent > 400) throw invalidArgument("zoom");
    }
    keepAttributes(run.grid, sheetId, "pageSetUpPr", { fitToPage: isFitted ? "1" : undefined });
    keepAttributes(run.grid, sheetId, "pageSetup", {
      scale: given(scale) && scale !== 100 ? String(scale as number) : undefined,
      fitToWidth: isFitted ? fitted(wide) : undefined,
      fitToHeight: isFitted ? fitted(high) : undefined,
    });
  },
};

const printArea = "_xlnm.Print_Area";
const printTitles = "_xlnm.Print_Titles";

const areasIn = (run: Run, sheetId: string, name: string): Area[] => {
  sheetOf(run, sheetId);
  return (keptElement(run.grid, sheetId, name)?.text ?? "")
    .split(",")
    .map(parseArea)
    .filter((area) => area !== undefined);
};

function keepAreas(run: Run, sheetId: string, name: string, areas: readonly Area[]): void {
  const text = areas.map((area) => areaText(area, "$")).join(",");
  const element = { name: "definedName", attributes: { name }, text };
  keepElement(run.grid, sheetId, name, areas.length > 0 ? element : undefined);
}

/** The blocks that an argument means: a range, several, or a text. */
function given(run: Run, sheetId: string, value: unknown, what: string): Area[] {
  sheetOf(run, sheetId);
  const object = typeof value === "object" && value !== null ? (value as Target) : undefined;
  const ranges = ["Range", "RangeAreas"].includes(object?.type ?? "")
    ? (object?.self as RangeSelf)
    : (rangesOfText(run, sheetId, argument.text(value, what)).self as RangeSelf);
  if (ranges.sheetId !== sheetId) throw invalidArgument(what);
  return eachArea(ranges).map(({ area }) => area);
}

const titlesOf = (run: Run, sheetId: string, isOf: (area: Area) => boolean): Target | null => {
  const found = areasIn(run, sheetId, printTitles).find(isOf);
  return found ? rangeTarget(sheetId, found) : null;
};

/** Whole columns and whole rows are repeated, one block of each, columns first. */
function setTitles(run: Run, sheetId: string, value: unknown, isOf: (area: Area) => boolean): void {
  const [block, ...more] = given(run, sheetId, value, "printTitles");
  if (!block || more.length > 0 || !isOf(block)) throw invalidArgument("printTitles");
  const others = areasIn(run, sheetId, printTitles).filter((area) => !isOf(area));
  keepAreas(run, sheetId, printTitles, isEntireColumn(block) ? [block, ...others] : [...others, block]);
}

const units: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** How a sheet is printed: it is read from its file and saved with it, and shows nothing in the grid. */
export const pageLayoutType: OfficeType<string> = {
  name: "PageLayout",
  ...handlers({
    BlackAndWhite: flag("pageSetup", "blackAndWhite"),
    BottomMargin: margin("bottom"),
    CenterHorizontally: flag("printOptions", "horizontalCentered"),
    CenterVertically: flag("printOptions", "verticalCentered"),
    DraftMode: flag("pageSetup", "draft"),
    FirstPageNumber: firstPageNumber,
    FooterMargin: margin("footer"),
    HeaderMargin: margin("header"),
    LeftMargin: margin("left"),
    Orientation: word("pageSetup", "orientation", { Portrait: "portrait", Landscape: "landscape" }),
    PaperSize: word(
      "pageSetup",
      "paperSize",
      Object.fromEntries(papers.map((paper, index) => [paper, String(index + 1)])),
    ),
    PrintComments: word("pageSetup", "cellComments", {
      NoComments: "none",
      EndSheet: "atEnd",
      InPlace: "asDisplayed",
    }),
    PrintErrors: word("pageSetup", "errors", {
      AsDisplayed: "displayed",
      Blank: "blank",
      Dash: "dash",
      NotAvailable: "NA",
    }),
    PrintGridlines: flag("printOptions", "gridLines"),
    PrintHeadings: flag("printOptions", "headings"),
    PrintOrder: word("pageSetup", "pageOrder", {
      DownThenOver: "downThenOver",
      OverThenDown: "overThenDown",
    }),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    Zoom: zoom,
  }),
  call: {
    SetPrintArea: (sheetId, [area], run) =>
      keepAreas(run, sheetId, printArea, given(run, sheetId, area, "printArea")),
    SetPrintTitleColumns: (sheetId, [columns], run) => setTitles(run, sheetId, columns, isEntireColumn),
    SetPrintTitleRows: (sheetId, [rows], run) => setTitles(run, sheetId, rows, isEntireRow),
    SetPrintMargins: (sheetId, [unit, margins], run) => {
      const size = units[argument.oneOf(unit, Object.keys(units), "unit")] ?? 1;
      const sides = Object.entries((margins ?? {}) as object).filter((each) => (each[1] ?? null) !== null);
      const points = sides.map(([side, value]) => [
        argument.oneOf(side, ["bottom", "footer", "header", "left", "right", "top"], "marginOptions"),
        argument.number(value, side) * size,
      ]);
      setMargins(run, sheetId, Object.fromEntries(points) as Record<string, number>);
    },
  },
  open: {
    HeadersFooters: (sheetId) => target(headersFootersType, sheetId),
    GetPrintArea: (sheetId, _args, run) =>
      orNotFound(areasTarget(sheetId, areasIn(run, sheetId, printArea)), "getPrintArea"),
    GetPrintAreaOrNullObject: (sheetId, _args, run) => areasTarget(sheetId, areasIn(run, sheetId, printArea)),
    GetPrintTitleColumns: (sheetId, _args, run) =>
      orNotFound(titlesOf(run, sheetId, isEntireColumn), "getPrintTitleColumns"),
    GetPrintTitleColumnsOrNullObject: (sheetId, _args, run) => titlesOf(run, sheetId, isEntireColumn),
    GetPrintTitleRows: (sheetId, _args, run) =>
      orNotFound(titlesOf(run, sheetId, isEntireRow), "getPrintTitleRows"),
    GetPrintTitleRowsOrNullObject: (sheetId, _args, run) => titlesOf(run, sheetId, isEntireRow),
  },
};
