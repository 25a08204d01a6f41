import type { Described } from "./describe.mjs";

export function functionPages(described: Described[]): Record<string, string>;
