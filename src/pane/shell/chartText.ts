import { tokens } from "@fluentui/react-components";

/** Figures in a chart grow with it: in a wide pane they are drawn smaller, so as to be read as large as elsewhere. */
export const chartText = {
  fill: tokens.colorNeutralForeground2,
  fontSize: "10px",
  "@media (min-width: 480px)": { fontSize: "7px" },
  "@media (forced-colors: active)": { fill: "CanvasText" },
} as const;
