/** Every function by its permanent id, which saved formulas hold. */
export const faces: Readonly<Record<string, (...given: never[]) => unknown>> = {};
