import { template } from "../../../packages/cli/src/share/template";
import { madeTemplate } from "./template";

test("the command line puts into a workbook what the add-in would write; else: npm run template", async () => {
  expect(template).toEqual(await madeTemplate());
});
