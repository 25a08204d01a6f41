export function packagesIn(licences: string): string[];
export function noticeFor(dist: string, standing: string): string;
