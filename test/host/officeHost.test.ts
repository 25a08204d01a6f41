import { readFileSync } from "node:fs";
import { startExcel } from "office-host";
import { officeTypes } from "office-host/host/objects/types";
import {
  declarations,
  declaredClasses,
  lackingProperties,
  supportPage,
} from "../../tools/docs/officeJsPage.mjs";

/** The README's first example as a function of what it imports, with what it leaves in `result`. */
function example(): (start: typeof startExcel) => Promise<unknown> {
  const readme = readFileSync("packages/office-host/README.md", "utf8");
  const [, code] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  const body = code!.replace(/^import .*\n/gm, "");
  // eslint-disable-next-line no-new-func
  return new Function("startExcel", `return (async () => { ${body}; return result; })()`) as never;
}

test("the README's example does what it says", async () => {
  expect(await example()(startExcel)).toEqual([2, 3, 6, 1]);
  expect("Excel" in globalThis).toBe(false);
});

test("docs/office-js-support.md and what the host lacks are what the type tables say", () => {
  const page = supportPage(officeTypes, declaredClasses(declarations(".")));
  expect(readFileSync("docs/office-js-support.md", "utf8")).toBe(page);
  const lacking = readFileSync("packages/office-host/src/host/lackingProperties.json", "utf8");
  expect(JSON.parse(lacking)).toEqual(lackingProperties(officeTypes, declaredClasses(declarations("."))));
});

test("a member counts only with all that it offers", () => {
  const declared = declaredClasses(`declare namespace Excel {
    class Range { /** [Api set: ExcelApi 1.1] */ readonly address: string; /** [Api set: ExcelApi 1.2] */ hidden: boolean;
      /** [Api set: ExcelApi 1.9] */ find(text: string): Range; load(): void; }
    class Shape { /** [Api set: ExcelApi 1.9] */ delete(): void; } }`);
  const type = { name: "Range", read: { Address: () => "", Hidden: () => false } };
  const page = supportPage([type], declared);
  expect(page).toContain("| Range | 1 of 3 | hidden (read only), find |");
  expect(page).toContain("1 of 2 classes of `Excel`, 1 of their 4 members");
  expect(page).toContain("| ExcelApi 1.9 | 0 of 2 |");
});
