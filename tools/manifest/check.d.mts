export interface Problem {
  line: number;
  message: string;
}
export type PngAt = (path: string) => { width: number; height: number } | string;
export function checkManifest(text: string, pngAt: PngAt): Problem[];
