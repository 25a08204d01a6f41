import type { GoldenCase } from "../../test/functions/call";

export interface Parameter {
  name: string;
  description: string;
  type: string;
  dimensionality?: string;
  optional?: boolean;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  parameters: Parameter[];
}

export interface Text {
  description?: string;
  names: (string | undefined)[];
  takes: (string | undefined)[];
  remarks: string[];
}

export interface Described {
  id: string;
  metadata: FunctionMetadata;
  en: Text;
  zh: Text;
  cases: GoldenCase[];
}

export function describeFunctions(root: string): Promise<Described[]>;
export function metadataIn(
  language: "en" | "zh",
  described: Described[],
): { allowErrorForDataTypeAny: boolean; functions: FunctionMetadata[] };
