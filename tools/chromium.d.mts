export interface ChromiumSearch {
  env?: Readonly<Record<string, string | undefined>>;
  platform?: string;
  isRoot?: boolean;
  isProgram?: (path: string) => boolean;
  install?: () => string | undefined | void;
}
export const chromiumFlags: string[];
export function findChromium(search?: ChromiumSearch): string;
