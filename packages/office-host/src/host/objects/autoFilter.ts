import type { OfficeType } from "../officeType";

/** Filters are the visible grid's own; an add-in only learns that it set none. */
export const autoFilterType: OfficeType<string> = {
  name: "AutoFilter",
  read: { Enabled: () => false, IsDataFiltered: () => false },
};
