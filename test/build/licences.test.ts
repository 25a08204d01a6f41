import { readFileSync } from "node:fs";
import { join } from "node:path";
import { noticeFor, packagesIn } from "../../tools/notice.mjs";

const root = join(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

test("NOTICE names every library that is shipped, and none that is not", () => {
  const notice = read("NOTICE");
  expect(notice).toBe(noticeFor(root, notice));
});

/** What is known to be in a bundle by what it does, however the list is made. */
test.each([
  ["functions", ["fraction.js", "@stdlib/math-base-special-betaln", "date-holidays", "chinese-days"]],
  [
    "taskpane",
    ["react", "react-dom", "mathjs", "@fluentui/react-button", "@fluentui/react-icons", "fraction.js"],
  ],
  ["workbench", ["@univerjs/core", "@univerjs/sheets-ui", "rxjs", "fflate", "react", "@microsoft/office-js"]],
  ["splittarget", ["fflate", "fraction.js"]],
])("%s.licences.txt has the texts of what it is known to bring", (name, known) => {
  const text = read(`${name === "splittarget" ? "packages/cli/" : ""}dist/${name}.licences.txt`);
  const names = packagesIn(text).map((one) => one.split(" ")[0]);
  expect(names).toEqual(expect.arrayContaining(known));
  expect(text).toMatch(/MIT License/);
});

test("nothing that is shipped is under the GPL or a licence like it", () => {
  const files = ["functions", "taskpane", "workbench"].map((name) => `dist/${name}.licences.txt`);
  const all = [...files, "packages/cli/dist/splittarget.licences.txt"].flatMap((file) =>
    packagesIn(read(file)),
  );
  expect(all.filter((one) => /GPL|SSPL|BUSL/i.test(one))).toEqual([]);
});
