import type { GoldenCase } from "../../test/functions/call";

export interface Parameter {
  name: string;
  matrix: boolean;
  optional: boolean;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl?: string;
  parameters: {
    name: string;
    description: string;
    type: string;
    dimensionality?: string;
    optional?: boolean;
  }[];
}

export interface Text {
  description: string;
  names: string[];
  takes: string[];
  remarks: string[];
}

export interface Described {
  id: string;
  parameters: Parameter[];
  en: Text;
  zh: Text;
  cases: GoldenCase[];
}

export function describeFunctions(): Described[];
export function metadataIn(
  language: "en" | "zh",
  described: Described[],
  address?: string,
): { allowErrorForDataTypeAny: boolean; functions: FunctionMetadata[] };
