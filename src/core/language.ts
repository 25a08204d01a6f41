/** The languages that the product speaks, as BCP 47 tags. */
export const languages = ["en", "zh-CN"] as const;
export type Language = (typeof languages)[number];
