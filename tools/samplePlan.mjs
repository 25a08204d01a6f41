/** The plan of the workbench's sample company, made as the task pane makes one, in a workbook without a window. */
import { describeFunctions, metadataIn } from "./docs/describe.mjs";
import { typescript } from "./typescript.mjs";

const { startExcel } = typescript("packages/office-host/src/startExcel.ts");
const { functions } = typescript("src/functions/functions.ts");
const { toExcel } = typescript("src/functions/declare/toExcel.ts");
const { makeSamplePlan } = typescript("src/entry/samplePlan.ts");
const { sayIn } = typescript("packages/workbench/src/sample/company.ts");
const { sampleCompany, sampleList } = typescript("packages/workbench/src/sample/samplePlan.ts");

const implementations = Object.fromEntries(
  Object.entries(functions).map(([id, declared]) => [id, toExcel(declared)]),
);

/** Hands the workbook over while it is open, "en-US" or "zh-CN". */
export async function withSamplePlan(locale, use) {
  const language = locale === "zh-CN" ? "zh" : "en";
  const say = sayIn(locale);
  const { functions: metadata } = metadataIn(language, describeFunctions());
  const excel = await startExcel({ book: sampleList(say), functions: { metadata, implementations } });
  await makeSamplePlan(sampleCompany(say), language);
  await excel.settled();
  if (excel.reports.length > 0) throw excel.reports[0].error;
  await use(excel);
  await excel.stop();
}
