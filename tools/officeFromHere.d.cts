export function officeFromHere(html: string, scripts: readonly string[]): string;
