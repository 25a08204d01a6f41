import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plan, writeBook } from "../cli/workbooks";

/** Npm itself, without what a run of tests sets for it and without a network. */
function npm(folder: string, ...args: string[]): string {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)),
  );
  const { status, stdout, stderr } = spawnSync("npm", [...args, "--offline", "--no-audit", "--no-fund"], {
    cwd: folder,
    encoding: "utf8",
    env: environment,
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm ${args.join(" ")}: ${stderr}`);
  return stdout;
}

const folder = mkdtempSync(join(tmpdir(), "splittarget-"));
const elsewhere = join(folder, "elsewhere");
const program = join(elsewhere, "node_modules/.bin/splittarget");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  if (!existsSync("packages/cli/dist/splittarget.cjs"))
    throw new Error("Nothing is built. Type: npm run build");
  mkdirSync(elsewhere);
  npm("packages/cli", "pack", "--pack-destination", folder);
  const [archive] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  writeFileSync(join(elsewhere, "package.json"), "{}");
  npm(elsewhere, "install", join(folder, archive));
  writeFileSync(join(elsewhere, "plan.xlsx"), await writeBook(plan));
});

const type = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: elsewhere, encoding: "utf8" });
  return { status, stdout, stderr };
};

test("the packed package needs nothing but Node, and holds its licences", () => {
  const installed = join(elsewhere, "node_modules/splittarget");
  expect(readdirSync(join(elsewhere, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
    "splittarget",
  ]);
  expect(readdirSync(installed).sort()).toEqual(["dist", "package.json"]);
  expect(readdirSync(join(installed, "dist")).sort()).toEqual([
    "LICENSE",
    "splittarget.cjs",
    "splittarget.cjs.LICENSE.txt",
    "splittarget.licences.txt",
  ]);
  expect(JSON.parse(readFileSync(join(installed, "package.json"), "utf8"))).not.toHaveProperty(
    "dependencies",
  );
});

test("installed in an empty folder it shares a plan, and checks it", () => {
  expect(type("share", "plan.xlsx", "--embed", "--out", "shared.xlsx", "--language", "en")).toEqual({
    status: 0,
    stdout: "",
    stderr: "The pane opens with the workbook.\nSheets added: Checklist, Readiness.\nWritten: shared.xlsx\n",
  });
  const { status, stdout } = type("check", "shared.xlsx", "--json", "--language", "en");
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ score: 0, verdictText: "Not ready: 9 critical open" });
  expect(type("check", "nothing.xlsx", "--language", "zh")).toEqual({
    status: 2,
    stdout: "",
    stderr: "找不到 nothing.xlsx。\n",
  });
});
