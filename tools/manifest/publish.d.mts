export function publishManifest(text: string, place?: { origin?: string; prefix?: string }): string;
