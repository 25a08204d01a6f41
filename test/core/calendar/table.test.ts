import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { holidays } from "../../../src/core/calendar/holidays";

const root = join(__dirname, "../../..");

test("the table is what its sources and the overlay make of it", () => {
  const script =
    'import("./tools/calendars.mjs").then(({ calendarTable }) => console.log(JSON.stringify(calendarTable())))';
  const made = execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" });
  expect(JSON.parse(made)).toEqual(holidays);
});

test("its text names the overlay and every source", () => {
  const text = readFileSync(join(root, "src/core/calendar/holidays.ts"), "utf8");
  for (const country of Object.keys(holidays)) expect(text).toContain(` * ${country}: `);
});
