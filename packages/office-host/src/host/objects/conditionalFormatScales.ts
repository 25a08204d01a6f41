import { invalidArgument } from "../errors";
import { target, type OfficeType } from "../officeType";
import * as argument from "./arguments";
import { color } from "./color";
import { change, definition, type FormatSelf } from "./conditionalFormatSelf";

export const positiveBarType: OfficeType<FormatSelf> = {
  name: "ConditionalDataBarPositiveFormat",
  read: {
    FillColor: (self, run) => {
      const format = definition(run, self);
      return format.type === "dataBar" ? format.color : null;
    },
  },
  write: {
    FillColor: (self, value, run) => {
      const fill = color(value, "fillColor");
      change(run, self, (before) => (before.type === "dataBar" ? { ...before, color: fill } : before));
    },
  },
};

export const dataBarType: OfficeType<FormatSelf> = {
  name: "DataBarConditionalFormat",
  open: { PositiveFormat: (self) => target(positiveBarType, self) },
};

interface ScaleEnd {
  color?: string;
}

export const colorScaleType: OfficeType<FormatSelf> = {
  name: "ColorScaleConditionalFormat",
  read: {
    ThreeColorScale: (self, run) => {
      const format = definition(run, self);
      return format.type === "colorScale" && format.colors.length === 3;
    },
  },
  write: {
    Criteria: (self, value, run) => {
      const { minimum, midpoint, maximum } = (value ?? {}) as Record<string, ScaleEnd | undefined>;
      const ends = [minimum, midpoint, maximum].filter((end) => end?.color !== undefined);
      if (ends.length < 2) throw invalidArgument("criteria");
      const colors = ends.map((end) => color(end?.color, "criteria"));
      change(run, self, (before) => (before.type === "colorScale" ? { ...before, colors } : before));
    },
  },
};

export const iconSetType: OfficeType<FormatSelf> = {
  name: "IconSetConditionalFormat",
  read: {
    Style: (self, run) => {
      const format = definition(run, self);
      return format.type === "iconSet" ? format.style : null;
    },
  },
  write: {
    Style: (self, value, run) => {
      const style = argument.text(value, "style");
      change(run, self, (before) => (before.type === "iconSet" ? { ...before, style } : before));
    },
  },
};
