export function pngSize(bytes: Buffer): { width: number; height: number } | undefined;
