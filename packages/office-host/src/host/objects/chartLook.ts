import { target, type OfficeType, type Run } from "../officeType";
import * as argument from "./arguments";
import { loose, setLoose, type ChartSelf } from "./chartSelf";
import { color } from "./color";

/** A part of a chart by the name under which its looks are kept: "legend", "title", "series 0". */
export interface PartSelf {
  chart: ChartSelf;
  part: string;
}

export const chartFillType: OfficeType<PartSelf> = {
  name: "ChartFill",
  call: {
    SetSolidColor: ({ chart, part }, [given], run) =>
      setLoose(run, chart, `${part}.fill`, color(given, "color")),
    Clear: ({ chart, part }, _args, run) => setLoose(run, chart, `${part}.fill`, undefined),
    GetSolidColor: ({ chart, part }, _args, run) => loose(run, chart, `${part}.fill`, ""),
  },
};

const usualFont: Record<string, unknown> = {
  Bold: false,
  Color: "#595959",
  Italic: false,
  Name: "Calibri",
  Size: 10,
  Underline: "None",
};
const read: Record<string, (value: unknown) => unknown> = {
  Bold: (value) => argument.flag(value, "bold"),
  Color: (value) => color(value, "color"),
  Italic: (value) => argument.flag(value, "italic"),
  Name: (value) => argument.text(value, "name"),
  Size: (value) => argument.number(value, "size"),
  Underline: (value) => argument.oneOf(value, ["None", "Single"], "underline"),
};

export const chartFontType: OfficeType<PartSelf> = {
  name: "ChartFont",
  read: Object.fromEntries(
    Object.entries(usualFont).map(([name, usual]) => [
      name,
      ({ chart, part }: PartSelf, run: Run) => loose(run, chart, `${part}.font.${name}`, usual),
    ]),
  ),
  write: Object.fromEntries(
    Object.entries(read).map(([name, given]) => [
      name,
      ({ chart, part }: PartSelf, value: unknown, run: Run) =>
        setLoose(run, chart, `${part}.font.${name}`, given(value)),
    ]),
  ),
};

/** The looks of one part of a chart: its font and what it is filled with. */
const partFormat = (name: string): OfficeType<PartSelf> => ({
  name,
  open: {
    Font: (self) => target(chartFontType, self),
    Fill: (self) => target(chartFillType, self),
  },
});

export const chartAreaFormatType = partFormat("ChartAreaFormat");
export const chartLegendFormatType = partFormat("ChartLegendFormat");
export const chartTitleFormatType = partFormat("ChartTitleFormat");
export const chartAxisFormatType = partFormat("ChartAxisFormat");
