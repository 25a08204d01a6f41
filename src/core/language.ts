/** The languages that are complete. */
export const languages = ["en", "zh"] as const;
export type Language = (typeof languages)[number];
