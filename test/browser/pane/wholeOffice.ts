import { checklist, failing, model } from "./wholeTasks";
import type { Opened } from "../../../src/core/checklist/opened";

export interface WholeStart {
  readonly language: "en" | "zh";
  readonly appearance: "light" | "dark";
  readonly found: Opened;
  /** See `failing`. */
  readonly failsFirst: boolean;
  /** The page stands alone, without Excel around it. */
  readonly outside?: boolean;
}

/** As much of Office as the pane's entry asks for, ready when the test says so. */
let ready: (info: { host: string | null }) => void = () => undefined;
const context = { displayLanguage: "en-US", officeTheme: { bodyBackgroundColor: "#FFFFFF" } };
const office = {
  HostType: { Excel: "Excel" },
  context,
  async onReady(heard: typeof ready) {
    ready = heard;
  },
};

const wholeTest = {
  /** All tables of the model stand in the workbook, with their examples. */
  fill: () => model.fill(),
  start({ language, appearance, found, failsFirst, outside = false }: WholeStart) {
    context.displayLanguage = language === "zh" ? "zh-CN" : "en-US";
    context.officeTheme.bodyBackgroundColor = appearance === "dark" ? "#1F1F1F" : "#FFFFFF";
    checklist.found = found;
    failing.first = failsFirst;
    ready({ host: outside ? null : "Excel" });
  },
};
export type WholeTest = typeof wholeTest;
Object.assign(window, { Office: office, wholeTest });
