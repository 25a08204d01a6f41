/** Text that is a number and no expression needs no second telling. */
export const isPlain = (text: string): boolean => /^\s*-?[\d,]*(\.\d+)?\s*%?\s*$/.test(text);
