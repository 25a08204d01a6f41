export function chineseFiles(): string[];
export const chinesePages: readonly string[];
