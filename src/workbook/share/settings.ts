import { FROZEN } from "xlsx-book/frozenCells";

/** The document's settings that sharing keeps: formulas that were put aside, and two switches. */
export const shareSettings = {
  frozen: FROZEN,
  /** Office's own: the pane opens with the workbook. */
  opensPane: "Office.AutoShowTaskpaneWithDocument",
  /** Builders write native forms. */
  native: "SplitTarget.native",
} as const;
export type ShareSetting = keyof typeof shareSettings;
export const shareSettingIds = Object.keys(shareSettings) as ShareSetting[];

export type ShareSettingValues = Readonly<Record<ShareSetting, unknown>>;

/** Asks for the settings; the next sync tells. Null for one that is not there. */
export function askSettings(context: Excel.RequestContext): () => ShareSettingValues {
  const asked = shareSettingIds.map((id) =>
    context.workbook.settings.getItemOrNullObject(shareSettings[id]).load("value"),
  );
  return () =>
    Object.fromEntries(
      asked.map((item, at) => [shareSettingIds[at], item.isNullObject ? null : (item.value as unknown)]),
    ) as Record<ShareSetting, unknown>;
}

/** Queued; the caller syncs. Null takes a setting away. */
export function putSetting(context: Excel.RequestContext, id: ShareSetting, value: unknown): void {
  const { settings } = context.workbook;
  if (value === null) settings.getItemOrNullObject(shareSettings[id]).delete();
  else settings.add(shareSettings[id], value);
}
