import type { Area } from "../../grid/address";
import { styleOf } from "../../grid/format";
import { target, type OfficeType, type Run } from "../officeType";
import * as argument from "./arguments";
import { color } from "./color";
import { formatAt, style } from "./rangeLook";
import { bounded, type RangeSelf } from "./rangeSelf";

const edges = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideHorizontal: "insideHorizontal",
  InsideVertical: "insideVertical",
} as const;
type Edge = keyof typeof edges;
const edgeNames = Object.keys(edges) as Edge[];

interface BorderSelf {
  range: RangeSelf;
  edge: Edge;
}

const weights: Record<string, string> = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" };
const lineStyles: Record<string, string> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "slantDashDot",
};

/** The cells that an edge of a range touches, and the side of them on which it lies. */
function edgeCells(area: Area, edge: Edge): { area: Area; side: "top" | "bottom" | "left" | "right" }[] {
  const { startRow, endRow, startColumn, endColumn } = area;
  switch (edge) {
    case "EdgeTop":
      return [{ area: { ...area, endRow: startRow }, side: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, startRow: endRow }, side: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, endColumn: startColumn }, side: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, startColumn: endColumn }, side: "right" }];
    case "InsideHorizontal":
      return startRow === endRow ? [] : [{ area: { ...area, endRow: endRow - 1 }, side: "bottom" }];
    case "InsideVertical":
      return startColumn === endColumn
        ? []
        : [{ area: { ...area, endColumn: endColumn - 1 }, side: "right" }];
  }
}

function setBorder(run: Run, { range, edge }: BorderSelf, change: { style?: string; color?: string }): void {
  for (const { area, side } of edgeCells(bounded(run.grid, range), edge)) {
    const cells: RangeSelf = { sheetId: range.sheetId, area };
    style(run, cells, (row, column) => {
      const before = formatAt(run.grid, range.sheetId, row, column).borders?.[side];
      const border = {
        style: change.style ?? before?.style ?? "thin",
        color: change.color ?? before?.color ?? "#000000",
      };
      return styleOf({ borders: { [side]: border } });
    });
  }
}

function readBorder(run: Run, { range, edge }: BorderSelf): { style: string; color: string } | undefined {
  const [first] = edgeCells(bounded(run.grid, range), edge);
  if (!first) return undefined;
  return formatAt(run.grid, range.sheetId, first.area.startRow, first.area.startColumn).borders?.[first.side];
}

export const borderType: OfficeType<BorderSelf> = {
  name: "RangeBorder",
  key: ({ edge }) => ({ SideIndex: edge }),
  read: {
    SideIndex: ({ edge }) => edge,
    Color: (self, run) => readBorder(run, self)?.color ?? "#000000",
    Style: (self, run) => {
      const border = readBorder(run, self);
      if (!border) return "None";
      return Object.keys(lineStyles).find((key) => lineStyles[key] === border.style) ?? "Continuous";
    },
    Weight: (self, run) => {
      const border = readBorder(run, self);
      return Object.keys(weights).find((key) => weights[key] === border?.style) ?? "Thin";
    },
  },
  write: {
    Color: (self, value, run) => setBorder(run, self, { color: color(value, "color") }),
    Style: (self, value, run) => {
      const word = argument.oneOf(value, ["None", ...Object.keys(lineStyles)], "style");
      setBorder(run, self, { style: word === "None" ? "none" : (lineStyles[word] ?? "thin") });
    },
    Weight: (self, value, run) =>
      setBorder(run, self, {
        style: weights[argument.oneOf(value, Object.keys(weights), "weight")] ?? "thin",
      }),
  },
};

export const bordersType: OfficeType<RangeSelf> = {
  name: "RangeBorderCollection",
  read: { Count: () => edgeNames.length },
  items: (self) => edgeNames.map((edge) => target(borderType, { range: self, edge })),
  open: {
    GetItem: (self, [edge]) =>
      target(borderType, { range: self, edge: argument.oneOf(edge, edgeNames, "index") }),
    GetItemAt: (self, [index]) => {
      const edge = argument.itemAt(edgeNames, index);
      return target(borderType, { range: self, edge });
    },
  },
};
