import type { Parameter } from "./describe.mjs";

export function formulaOf(id: string, given: unknown[], parameters: readonly Parameter[]): string;
export function argumentTexts(given: unknown[], parameters: readonly Parameter[]): string[];
export function answerTexts(id: string, result: unknown): string[][];
