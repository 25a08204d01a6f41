export function chineseFiles(): string[];
