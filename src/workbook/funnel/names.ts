import type { AssumptionName } from "../../core/funnel/whatIf/whatIf";
import { assumptionNames, dataRows } from "./layout";

/**
 * Hidden names that lead to what is ours or linked. Excel keeps them right when sheets are renamed, rows inserted
 * and cells moved.
 */
export const funnelNames = {
  /** All that we wrote on the sheet of figures. */
  sheet: "_st.Funnel",
  assumptions: "_st.FunnelAssumptions",
  /** Where a source that is no table stands. */
  source: "_st.FunnelSource",
} as const;

export const isFunnelName = (name: string): boolean => name.startsWith(funnelNames.sheet);

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
/** The cell that an assumption is linked to. */
export const linkName = (figure: AssumptionName): string => `_st.FunnelLink${capital(figure)}`;
/** The data's own figure for an assumption. */
export const dataName = (figure: AssumptionName): string => `_st.FunnelData${capital(figure)}`;
export const dataFigures = assumptionNames.filter((name) => dataRows[name] !== undefined);
export const allLinks = assumptionNames;
