import type { Picture } from "./carriedParts";

export interface ChartSeries {
  /** One that begins with an equals sign is a reference. */
  name?: string;
  values: string;
  /** A scatter chart's x values for this series, where they are others than the chart's. */
  across?: string;
  /** Its own, and not one of the theme's. */
  color?: string;
}

export interface Chart {
  name: string;
  type: "barClustered" | "columnClustered" | "line" | "pie" | "area" | "scatter";
  /** Series stand on one another, as they are or as shares of their sum: bars, columns and areas. */
  stacking?: "stacked" | "percent";
  /** Points of a line are marked, as they are without it for a scatter chart; false leaves those out. */
  markers?: boolean;
  /** The points of a scatter chart are joined. */
  joined?: "straight" | "smooth";
  /** A pie is a ring. */
  ring?: true;
  title?: string;
  /** References with their sheet, `'Sales 2026'!$A$2:$A$9`; a scatter chart's x values. */
  categories?: string;
  series: ChartSeries[];
  /** In pixels from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  valueAxis?: { min?: number; max?: number };
  /** As its file draws it, with all its looks: written again for as long as it is what is said here. */
  drawn?: Picture;
}
