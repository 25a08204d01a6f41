/**
 * Writes sample.en-US.json and sample.zh-CN.json into dist, or into the folder that is named: the plan of the
 * workbench's sample company, made as the task pane makes one, in a workbook without a window.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeFunctions, metadataIn } from "./docs/describe.mjs";
import { root, typescript } from "./typescript.mjs";

const { startExcel } = typescript("packages/office-host/src/startExcel.ts");
const { functions } = typescript("src/functions/functions.ts");
const { toExcel } = typescript("src/functions/declare/toExcel.ts");
const { makeSamplePlan } = typescript("src/entry/samplePlan.ts");
const { sayIn } = typescript("packages/workbench/src/sample/company.ts");
const { sampleCompany, sampleList } = typescript("packages/workbench/src/sample/samplePlan.ts");

const folder = join(root, process.argv[2] ?? "dist");
mkdirSync(folder, { recursive: true });
const implementations = Object.fromEntries(
  Object.entries(functions).map(([id, declared]) => [id, toExcel(declared)]),
);
const described = describeFunctions();
for (const [locale, language] of [
  ["en-US", "en"],
  ["zh-CN", "zh"],
]) {
  const { functions: metadata } = metadataIn(language, described);
  const say = sayIn(locale);
  const excel = await startExcel({ book: sampleList(say), functions: { metadata, implementations } });
  await makeSamplePlan(sampleCompany(say), language);
  await excel.settled();
  writeFileSync(join(folder, `sample.${locale}.json`), JSON.stringify(excel.book()));
  if (excel.reports.length > 0) throw excel.reports[0].error;
  await excel.stop();
}
process.exit(0);
