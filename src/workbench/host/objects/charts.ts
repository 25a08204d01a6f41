import { target, type OfficeType, type Target } from "../office-type";

const chartsType: OfficeType<string> = { name: "ChartCollection" };
export const chartsTarget = (sheetId: string): Target => target(chartsType, sheetId);
