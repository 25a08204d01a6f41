/** A word for one thing, or the one for several. */
export const one = (count: number, single: string, many: string): string => (count === 1 ? single : many);
