export function packagesIn(licences: string): string[];
export function noticeFor(root: string, standing: string): string;
