import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = "dist";
const kB = 1000;

beforeAll(() => {
  if (!existsSync(join(dist, "taskpane.html"))) throw new Error("Nothing is built. Type: npm run build");
});

const read = (file: string) => readFileSync(join(dist, file), "utf8");
const gzipped = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

/** The scripts and styles of ours that a page names, without the queries that make caches forget. */
function loadedBy(page: string): string[] {
  const addresses = [...read(page).matchAll(/<(?:script|link)\b[^>]*?\s(?:src|href)="?([^"\s>]+)/g)];
  return addresses
    .map(([, address]) => address!.replace(/\?.*$/, ""))
    .filter((address) => !address.startsWith("https:") && /\.(js|css)$/.test(address));
}

test("functions.js is at most 95 kB gzipped", () => {
  expect(gzipped("functions.js")).toBeLessThanOrEqual(95 * kB);
});

test("the pane's page loads its functions, commands and itself, and at most 300 kB gzipped", () => {
  const files = loadedBy("taskpane.html");
  expect(files).toEqual(expect.arrayContaining(["functions.js", "commands.js", "taskpane.js"]));
  const total = files.map(gzipped).reduce((sum, bytes) => sum + bytes, 0);
  expect(total).toBeLessThanOrEqual(300 * kB);
});

test("functions.js needs no other file", () => {
  expect(read("functions.js")).not.toMatch(/importScripts|__webpack_require__\.e|\bimport\(|webpackChunk/);
});

test.each(["functions.js", "commands.js", "taskpane.js"])("%s is minified and has no source map", (file) => {
  const text = read(file);
  expect(text).not.toContain("sourceMappingURL");
  expect(text.split("\n").length).toBeLessThan(30);
  expect(existsSync(join(dist, `${file}.map`))).toBe(false);
});

test.each(["functions.js", "commands.js", "taskpane.js"])("%s makes no code from text", (file) => {
  expect(read(file)).not.toMatch(/\beval\(|\bnew Function\(|[^.\w]Function\("/);
});

test("what loads late bears the hash of its content, so that no cache shows an old part", () => {
  const entries = new Set([
    "functions.js",
    "commands.js",
    "taskpane.js",
    "workbench.js",
    "workbench-reader.js",
    "office-boot.js",
  ]);
  const late = readdirSync(dist).filter((file) => file.endsWith(".js") && !entries.has(file));
  for (const file of late) expect(file).toMatch(/\.[0-9a-f]{8}\.js$/);
});

test("everything that the manifest names is built", () => {
  const addresses = [...read("manifest.xml").matchAll(/https:\/\/localhost:3000\/([\w./-]+)/g)];
  expect(addresses.length).toBeGreaterThan(10);
  for (const [, file] of addresses) expect([file, existsSync(join(dist, file!))]).toEqual([file, true]);
});
