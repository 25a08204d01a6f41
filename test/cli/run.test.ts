import program from "../../packages/cli/package.json";
import { linkSync, mkdirSync, readFileSync, symlinkSync, truncateSync } from "node:fs";
import { check } from "../../packages/cli/src/commands/check";
import { rollup } from "../../packages/cli/src/commands/rollup";
import { share } from "../../packages/cli/src/commands/share";
import { thaw } from "../../packages/cli/src/commands/thaw";
import { languages } from "../../packages/cli/src/language";
import { wordsIn } from "../../packages/cli/src/words/words";
import { handMade } from "../host/file/handMade";
import { folder, type } from "./commandLine";
import { plan, withParts, writeBook } from "./workbooks";

const { path, put, read } = folder();
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const encrypted = Uint8Array.from([
  ...OLE,
  ...[..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]),
]);

beforeAll(async () => {
  const bytes = await writeBook(plan);
  put("plan.xlsx", bytes);
  put("there.xlsx", "of the user's");
  put("locked.xlsx", encrypted);
  put("old.xlsx", Uint8Array.from(OLE));
  put("text.xlsx", "no zip file");
  put("cut.xlsx", bytes.subarray(0, bytes.length / 2));
  put("plan.csv", "a,b");
  put(
    "slides.xlsx",
    handMade({
      sheet: "",
      mainType: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    }),
  );
  put(
    "bomb.xlsx",
    withParts(bytes, () => ({ "xl/media/image1.xml": " ".repeat(40e6) })),
  );
  const some = " ".repeat(6e6);
  put(
    "bombs.xlsx",
    withParts(bytes, () => ({ "xl/media/a.xml": some, "xl/media/b.xml": some })),
  );
  put("plan", bytes);
  put("large.xlsx", "");
  truncateSync(path("large.xlsx"), 201e6);
  mkdirSync(path("folder.xlsx"));
  mkdirSync(path("empty"));
  linkSync(path("plan.xlsx"), path("same.xlsx"));
  symlinkSync(path("plan.xlsx"), path("also.xlsx"));
});

/** Words that begin with @ are files of the test's folder. */
const placed = (line: string): string[] =>
  line
    .split(" ")
    .filter(Boolean)
    .map((word) => (word === "''" ? "" : word))
    .map((word) => word.replace(/^@(.*)$/, (_, name: string) => path(name)));
const bare = (said: string): string => said.replaceAll(`${path("")}/`, "").replace(/\n$/, "");

const SEE = "\nsplittarget --help says how it is used.";
const SHARE = "share @plan.xlsx --embed --out";
// prettier-ignore
const refused: [line: string, told: string][] = [
  ["",                                         `Say what to do: share, thaw, rollup or check.${SEE}`],
  ["delete @plan.xlsx",                        `«delete» is no command. There are share, thaw, rollup and check.${SEE}`],
  ["share",                                    `Name a file.${SEE}`],
  ["share '' --report",                        `Name a file.${SEE}`],
  ["rollup",                                   `Name a file.${SEE}`],
  ["rollup @plan.xlsx ''",                     `Name a file.${SEE}`],
  ["check @plan.xlsx --language zh --language=en", `--language is not used as it should be: see --help.${SEE}`],
  [`share @plan.xlsx --embed --catalog= --out @x.xlsx`, `--catalog is not used as it should be: see --help.${SEE}`],
  ["share a.xlsx b.xlsx --report",             "Name one file only."],
  ["share @plan.xlsx",                         `Say how to share: --embed, --portable or --frozen, --without-people, any of them together, or --report.${SEE}`],
  ["share @plan.xlsx --embed",                 "Say where to write to, with --out FILE."],
  ["share @plan.xlsx --forever",               `There is no option --forever here.${SEE}`],
  ["share @plan.xlsx --embed --out",           `--out is not used as it should be: see --help.${SEE}`],
  ["share @plan.xlsx --report --out @x.xlsx",  `--out is not used as it should be: see --help.${SEE}`],
  ["check @plan.xlsx --pass=",                 "--pass : the pass line is a number from 0 to 100."],
  ["check @plan.xlsx --pass 101",              "--pass 101: the pass line is a number from 0 to 100."],
  ["check @plan.xlsx --language fr",           "--language fr: the languages are en and zh."],
  ["rollup @plan.xlsx --csv --json",           "Choose one of --csv, --xlsx and --json."],
  ["rollup @plan.xlsx --xlsx",                 "Say where to write to, with --out FILE."],
  ["rollup @empty",                            "empty: no workbook is there."],
  ["rollup @nothing-*.xlsx",                   "nothing-*.xlsx: no workbook is there."],
  ["check @none.xlsx",                         "none.xlsx is not there."],
  ["check @plan.xlsx/none.xlsx",               "plan.xlsx/none.xlsx is not there."],
  ["check @folder.xlsx",                       "folder.xlsx is a folder, not a file."],
  ["check @plan.csv",                          "plan.csv ends in «.csv». Excel workbooks that can be worked with end in .xlsx, .xlsm, .xltx or .xltm; save it as one of these first."],
  ["check @large.xlsx",                        "large.xlsx has 201 MB; 200 MB are the most that is read."],
  ["check @locked.xlsx",                       "locked.xlsx is protected by a password. Open it in Excel, take the password away and save it first."],
  ["check @old.xlsx",                          "old.xlsx is no .xlsx workbook, whatever its name says. If Excel opens it, save it there as .xlsx first."],
  ["check @text.xlsx",                         "text.xlsx is no .xlsx workbook, whatever its name says. If Excel opens it, save it there as .xlsx first."],
  ["check @slides.xlsx",                       "slides.xlsx is no .xlsx workbook, whatever its name says. If Excel opens it, save it there as .xlsx first."],
  ["check @cut.xlsx",                          "cut.xlsx is damaged and can't be read. Excel may be able to repair it: open and save it there."],
  ["check @bomb.xlsx",                         "bomb.xlsx is refused: a part of it is packed far more tightly than a real workbook's (a zip bomb, perhaps)."],
  ["check @bombs.xlsx",                        "bombs.xlsx is refused: a part of it is packed far more tightly than a real workbook's (a zip bomb, perhaps)."],
  ["check @plan",                              "plan has no ending. Excel workbooks that can be worked with end in .xlsx, .xlsm, .xltx or .xltm; save it as one of these first."],
  ["check @plan.xlsx",                         "plan.xlsx has no readiness checklist. splittarget share --embed puts one into a copy."],
  [`${SHARE} @plan.xlsx`,                      "plan.xlsx is the file that is read. Write to another one."],
  [`${SHARE} @same.xlsx --overwrite`,          "same.xlsx is the file that is read. Write to another one."],
  [`${SHARE} @also.xlsx --overwrite`,          "also.xlsx is the file that is read. Write to another one."],
  [`${SHARE} @there.xlsx`,                     "there.xlsx is there already. Choose another name, or add --overwrite."],
  [`${SHARE} @out.xlsm`,                       "out.xlsm must end in .xlsx, as its content is: under another ending Excel does not open it."],
  [`${SHARE} @none/out.xlsx`,                  "The folder that none/out.xlsx would stand in is not there."],
  [`${SHARE} @${"x".repeat(300)}.xlsx`,        `${"x".repeat(300)}.xlsx can't be written: the system says ENAMETOOLONG.`],
  [`${SHARE} @a.xlsx --out @b.xlsx`,           `--out is not used as it should be: see --help.${SEE}`],
  [`${SHARE} @folder.xlsx`,                    "folder.xlsx is a folder, not a file."],
  ["rollup @plan.xlsx --json --out @plan.xlsx", "plan.xlsx is the file that is read. Write to another one."],
];
test.each(refused)("%s: exit code 2, and «%s»", async (line, told) => {
  const { code, out, error } = await type(placed(line));
  expect([code, out, bare(error)]).toEqual([2, "", told]);
  expect(Buffer.from(read("there.xlsx")).toString()).toBe("of the user's");
});

test.each(refused)("%s: another sentence in Chinese, with the same facts", async (line, told) => {
  const { code, error } = await type(placed(line), { LANG: "zh_CN.UTF-8" });
  expect(code).toBe(2);
  if (line.includes("--language")) return;
  expect(error).toMatch(/\p{Script=Han}/u);
  const facts = told.match(/[a-z*-]+\.(?:xlsx|xlsm|csv)|\b\d{3}\b|--[a-z]+(?= )/g) ?? [];
  for (const fact of facts) expect(error).toContain(fact);
});

test.each(Object.entries({ share, thaw, rollup, check }))(
  "%s --help explains every option, in both languages",
  async (command, { options }) => {
    for (const language of languages) {
      const { code, out, error } = await type([command, "--help", "--language", language]);
      expect(await type([command, "-h", "--language", language])).toEqual({ code, out, error });
      expect([code, error]).toEqual([0, ""]);
      expect(out).toContain(`splittarget ${command}`);
      const explained = Array.from(out.matchAll(/^ {2}--([a-z-]+) .*\S/gm), ([, option]) => option);
      expect(explained.filter((option) => option !== "language").sort()).toEqual(Object.keys(options).sort());
      expect(/\p{Script=Han}/u.test(out)).toBe(language === "zh");
    }
  },
);

test.each([
  [{}, "en"],
  [{ LANG: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "de_DE.UTF-8" }, "en"],
  [{ LANG: "zh_CN.UTF-8", LC_ALL: "en_GB.UTF-8" }, "en"],
  [{ LANG: "C", LC_MESSAGES: "zh_TW" }, "zh"],
])("%j speaks %s", async (environment, language) => {
  const { out } = await type(["--help"], environment);
  expect(out).toBe((await type(["--help", "--language", language])).out);
});

test("it says which it is", async () => {
  expect(await type(["--version"])).toEqual({ code: 0, out: `${program.version}\n`, error: "" });
});

test("the page about the command line gives each command's own help", () => {
  const page = readFileSync("docs/command-line.md", "utf8");
  for (const help of Object.values(wordsIn("en").commands)) expect(page).toContain(help);
});

test("what is there is overwritten only when that is wished", async () => {
  put("mine.xlsx", "old");
  const line = ["share", path("plan.xlsx"), "--embed", "--out", path("mine.xlsx")];
  expect((await type(line)).code).toBe(2);
  expect((await type([...line, "--overwrite"])).code).toBe(0);
  expect(read("mine.xlsx").subarray(0, 2)).toEqual(Uint8Array.from([0x50, 0x4b]));
});
