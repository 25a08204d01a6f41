import { readFileSync } from "node:fs";
import { readSamplePlan } from "workbench/sample/readSamplePlan";
import { sample, type Sample } from "workbench/sample/sample";

/** The workbench's sample, with the plan as the build wrote it. */
export const builtSample = (language: "en-US" | "zh-CN"): Sample =>
  sample(language, readSamplePlan(readFileSync(`dist/sample.${language}.json`, "utf8")));
