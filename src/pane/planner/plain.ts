import type { PlanMeans } from "./means";

export const dayText = (serial: number, means: PlanMeans): string => means.isoOf(serial) ?? String(serial);
