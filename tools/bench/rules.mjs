import { withSamplePlan } from "../samplePlan.mjs";
import { typescript } from "../typescript.mjs";
import { measure, ms } from "./measure.mjs";

export const title =
  "The checklist's rules: all of them over the example tables, over the sample company's, and over 50,000 rows of one table";

const ROWS = 50_000;
/** Tables that can hold so many rows; the others are a handful in any company. */
const large = ["stPlan", "stActuals", "stPeople", "stPeriods", "stActivities", "stReviews"];

export async function run(print) {
  const { proveAll } = typescript("src/core/model/rules/proveAll.ts");
  const { modelTableNames } = typescript("src/core/model/tables.ts");
  const { examples, modelOfRows } = typescript("test/core/model/models.ts");
  const company = Object.fromEntries(modelTableNames.map((name) => [name, examples(name)]));
  const start = performance.now();
  proveAll(modelOfRows(company));
  print(`  examples: ${ms(performance.now() - start)} the first time, then ${prove(modelOfRows(company))}`);
  await withSamplePlan("en-US", async () => {
    const { openModel } = typescript("src/tasks/model/openModel.ts");
    const { model } = await openModel();
    print(`  the sample company: ${prove(model)}`);
  });
  for (const name of large) {
    const model = modelOfRows({ ...company, [name]: grown(name, company[name]) });
    print(`  ${ROWS} rows of ${name}: ${prove(model)}`);
  }

  function prove(model) {
    return ms(measure(() => proveAll(model), { runs: 2 }));
  }
}

/** The rows over and over, names and amounts apart. */
function grown(name, rows) {
  return Array.from({ length: ROWS }, (_, at) => {
    const row = rows[at % rows.length];
    switch (name) {
      case "stPlan":
        return {
          ...row,
          owner: `${row.owner} ${at}`,
          target: row.target + at / 100,
          commitment: 1000.01 + at,
        };
      case "stActuals":
        return { ...row, day: row.day - (at % 3000), amount: at / 100 };
      case "stPeriods":
        return at === 0
          ? row
          : { level: "day", start: row.start + at, end: row.start + at, target: at / 100 };
      case "stPeople":
        return { ...row, joined: row.joined + (at % 2000), ramp: at % 13 };
      default:
        return row;
    }
  });
}
