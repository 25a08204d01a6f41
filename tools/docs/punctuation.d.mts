export function punctuated(source: string): string;
