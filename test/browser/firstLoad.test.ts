import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { openWorkbench, raise, type Scene, type Stage } from "./browser";

let stage: Stage;
let scene: Scene;
const loaded = new Set<string>();
beforeAll(async () => {
  stage = await raise();
  const context = await stage.browser.newContext();
  context.on("request", (request) => {
    const { pathname } = new URL(request.url());
    const ofThePane = request.frame().url().includes("/taskpane.");
    if (ofThePane && /\.(js|css)$/.test(pathname)) loaded.add(pathname.slice(1));
  });
  scene = await openWorkbench({ ...stage, browser: { newContext: () => context } as never });
  await scene.page.frameLocator("iframe[name=taskpane]").getByRole("button").first().waitFor();
});
afterAll(() => stage?.stop());

test("all that the pane loads before anybody touches it is at most 300 kB gzipped, Office.js aside", () => {
  const ours = [...loaded].filter((file) => !/excel-web|office-boot/.test(file));
  expect(ours).toEqual(expect.arrayContaining(["functions.js", "commands.js", "taskpane.js"]));
  const sizes = ours.map((file) => gzipSync(readFileSync(join("dist", file)), { level: 9 }).length);
  const total = sizes.reduce((sum, bytes) => sum + bytes, 0);
  process.stderr.write(`The pane's first load: ${total} bytes gzipped in ${ours.length} files.\n`);
  expect(total).toBeLessThanOrEqual(300_000);
});
