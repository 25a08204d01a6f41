import { tokens } from "@fluentui/react-components";
import { narrow } from "./narrow";

/** A chart as wide as its card; in a pane of half the usual width the card scrolls, and the figures can still be read. */
export const chartRoot = {
  display: "block",
  width: "100%",
  height: "auto",
  [narrow]: { minWidth: "300px" },
} as const;

/** Figures in a chart grow with it: in a wide pane they are drawn smaller, so as to be read as large as elsewhere. */
export const chartText = {
  fill: tokens.colorNeutralForeground2,
  fontSize: "10px",
  "@media (min-width: 480px)": { fontSize: "7px" },
  "@media (forced-colors: active)": { fill: "CanvasText" },
} as const;

/** Text over a line keeps a rim of the background. */
export const rimmedText = {
  ...chartText,
  paintOrder: "stroke",
  stroke: tokens.colorNeutralBackground1,
  strokeWidth: "3px",
  "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
} as const;

/** About as wide as a text gets in a chart's own units: Chinese signs are square, all others narrower. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 10 : 6), 0);

/** The room that figures beside an axis take. */
export const roomFor = (figures: readonly string[]): number => Math.max(...figures.map(textWidth)) + 8;

export interface AxisLabel {
  readonly text: string;
  readonly at: number;
  readonly anchor: "start" | "middle" | "end";
}

const startOf = ({ text, at, anchor }: AxisLabel): number =>
  at - { start: 0, middle: 0.5, end: 1 }[anchor] * textWidth(text);

/** Those of the labels along an axis that stand free of each other; where two do not, the earlier one stays. */
export function freeLabels(labels: readonly AxisLabel[]): AxisLabel[] {
  const free: AxisLabel[] = [];
  const gap = 4;
  for (const label of labels) {
    const [start, end] = [startOf(label), startOf(label) + textWidth(label.text)];
    if (free.every((one) => end + gap <= startOf(one) || startOf(one) + textWidth(one.text) + gap <= start))
      free.push(label);
  }
  return free;
}

/** As many of the labels as stand free of each other: all, or else every second, third, fourth, sixth, twelfth. */
export function evenLabels(labels: readonly AxisLabel[]): readonly AxisLabel[] {
  const thinned = [1, 2, 3, 4, 6, 12].map((every) => labels.filter((_, at) => at % every === 0));
  return thinned.find((some) => freeLabels(some).length === some.length) ?? labels.slice(0, 1);
}
