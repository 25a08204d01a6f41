import { execFileSync } from "node:child_process";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { chromiumFlags, findChromium } from "../../tools/chromium.mjs";
import { serve } from "../../tools/serve.mjs";
import type { startExcel } from "office-host/startExcelInBrowser";

declare global {
  interface Window {
    startExcel: typeof startExcel;
  }
}

const root = join(__dirname, "../..");
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const config = join(__dirname, "officeHost/webpack.cjs");
  execFileSync(process.execPath, [webpack, "--config", config], { cwd: root, stdio: "inherit" });
  server = await serve(join(root, "test/output/officeHost"), 0);
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  page = await browser.newPage();
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/index.html`);
});
afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => server?.close(resolve));
});

test("office-host runs in a page: a batch, a failed sync, a second user, and nothing left at the end", async () => {
  const seen = await page.evaluate(async () => {
    const excel = await window.startExcel({ officeJs: "excel-web-16.00.js", language: "zh-CN" });
    const read = (pane: { Excel: typeof Excel }) =>
      pane.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3").load("values");
        await context.sync();
        return range.values.flat() as unknown[];
      });
    const write = (values: unknown[][]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3").values = values;
        await context.sync();
      });
    await write([[2], [3], ["=A1*A2"]]);
    const first = await read(excel);
    excel.failSync(1, 1);
    const failure = await write([[7], [7], [7]]).catch((error: { code: string }) => error.code);
    const second = await excel.secondUser("colleague");
    const heard: string[] = [];
    await second.Office.onReady();
    await second.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(`${event.address} ${event.source}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    await write([[4], [5], ["=A1*A2"]]);
    await excel.settled();
    const result = {
      first,
      failure,
      heard,
      second: await read(second),
      users: [...new Set(excel.requests().map(({ user }) => user))],
      cell: excel.book().sheets[0]!.cells[2]![0],
      language: excel.Office.context.displayLanguage,
      ownLibraries: second.Excel !== excel.Excel,
      frames: document.querySelectorAll("iframe").length,
    };
    await excel.stop();
    return { ...result, left: [document.querySelectorAll("iframe").length, typeof window.Excel] };
  });
  expect(seen).toEqual({
    first: [2, 3, 6],
    failure: "GeneralException",
    heard: ["A1:A3 Remote"],
    second: [4, 5, 20],
    users: ["user", "colleague"],
    cell: { formula: "=A1*A2", value: 20 },
    language: "zh-CN",
    ownLibraries: true,
    frames: 2,
    left: [0, "undefined"],
  });
  expect(complaints).toEqual([]);
});
