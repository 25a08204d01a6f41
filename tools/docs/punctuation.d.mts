export function punctuated(source: string): string;
export function punctuatedProse(page: string): string;
