/**
 * Writes sample.en-US.json and sample.zh-CN.json into dist, or into the folder that is named: the plan of the
 * workbench's sample.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withSamplePlan } from "./samplePlan.mjs";
import { root } from "./typescript.mjs";

const folder = join(root, process.argv[2] ?? "dist");
mkdirSync(folder, { recursive: true });
for (const locale of ["en-US", "zh-CN"])
  await withSamplePlan(locale, (excel) =>
    writeFileSync(join(folder, `sample.${locale}.json`), JSON.stringify(excel.book())),
  );
// The grid keeps timers.
process.exit(0);
