import { spawnSync } from "node:child_process";

type Case = [file: string, text: string, messages: string[], why: string];

const onlyItself = (room: string, other: string) => `${room} may import from itself only; not from ${other}.`;
const onlyTypes = (room: string) =>
  `src/${room} takes only types and vocabularies of src/core, and no more of src/core/split.`;
const called =
  "React calls what an effect returns: give it a body in braces, and return nothing or a function written there.";
const barrel = "No barrels: import from the file that has it.";

// prettier-ignore
const cases: Case[] = [
  // the directions, one by one
  ["src/core/x.ts",             'import { a } from "../locale/a"; a();',                  [onlyItself("src/core", "src/locale")], "core speaks no language"],
  ["src/core/x.ts",             'import { a } from "../functions/a"; a();',               [onlyItself("src/core", "src/functions")], "core knows no cell"],
  ["src/core/x.ts",             'import type { A } from "../workbook/a"; export let a: A;', [onlyItself("src/core", "src/workbook")], "not even types"],
  ["src/core/deep/x.ts",        'import { a } from "../../tasks/a"; a();',                [onlyItself("src/core", "src/tasks")], "from a folder further down"],
  ["src/core/x.ts",             'import { a } from "../entry/a"; a();',                   [onlyItself("src/core", "src/entry")], "nobody imports the wiring"],
  ["src/locale/x.ts",           'import { a } from "../functions/a"; a();',               ["src/locale may import from src/core; not from src/functions."], "sentences hold no logic"],
  ["src/locale/x.ts",           'import { a } from "../core/split"; a();',                [onlyTypes("locale")], "core's types only"],
  ["src/locale/x.ts",           'import { type A, b } from "../core/split"; b({} as A);', [onlyTypes("locale")], "a value beside a type"],
  ["src/functions/x.ts",        'import { a } from "../workbook/a"; a();',                ["src/functions may import from src/core, src/locale; not from src/workbook."], "a function never writes"],
  ["src/workbook/x.ts",         'import { a } from "../tasks/a"; a();',                   ["src/workbook may import from src/core, src/locale; not from src/tasks."], "against the direction"],
  ["src/tasks/x.ts",            'import { a } from "../pane/a"; a();',                    ["src/tasks may import from src/core, src/locale, src/workbook; not from src/pane."], "a task has no face"],
  ["src/pane/x.tsx",            'import { a } from "../workbook/a"; a();',                ["src/pane may import from src/core, src/locale, src/tasks; not from src/workbook."], "the pane goes through tasks"],
  ["src/pane/x.tsx",            'import { a } from "../functions/a"; a();',               ["src/pane may import from src/core, src/locale, src/tasks; not from src/functions."], "a cell's function is handed in"],
  ["packages/workbench/src/x.ts", 'import { a } from "../../../src/core/a"; a();',        [onlyItself("packages/workbench", "src/core")], "the workbench runs what is built"],
  ["packages/office-host/src/x.ts", 'void import("../../../src/pane/a");',                [onlyItself("packages/office-host", "src/pane")], "loaded late is imported too"],
  ["packages/xlsx-book/src/x.ts", 'import { a } from "office-host/grid/grid"; a();',      ["packages/xlsx-book uses fflate; not office-host/grid/grid."], "a file needs no host"],
  ["packages/office-host/src/x.ts", 'import { a } from "workbench/page/start"; a();',     ["packages/office-host uses @univerjs/*, @microsoft/office-js, node:*, xlsx-book/*; not workbench/page/start."], "the host has no page"],
  ["packages/cli/src/x.ts",     'import { a } from "../../../src/core/a"; a();',          [onlyItself("packages/cli", "src/core")], "the command line is handed what the add-in knows"],
  ["packages/cli/src/x.ts",     'import { a } from "office-host/grid/grid"; a();',        ["packages/cli uses fflate, node:*, xlsx-book/*; not office-host/grid/grid."], "a file needs no grid"],
  ["src/tasks/x.ts",            'import { a } from "../../packages/cli/src/run"; a();',   ["src/tasks may import from src/core, src/locale, src/workbook; not from packages/cli."], "only the wiring knows the command line"],
  ["src/core/x.ts",             'import { a } from "xlsx-book/book"; a();',               ["src/core uses fraction.js, @stdlib/*; not xlsx-book/book."], "the add-in runs without the packages"],
  ["src/tasks/x.ts",            'export let a: import("../pane/a").A;',                   ["`import()` type annotations are forbidden.", "src/tasks may import from src/core, src/locale, src/workbook; not from src/pane."], "a type in passing"],
  ["src/core/x.ts",             'import { a } from "../../tools/a"; a();',                ["../../tools/a is in no room of the house."], "what ships is in src"],
  // libraries
  ["src/core/x.ts",             'import React from "react"; void React;',                      ["src/core uses fraction.js, @stdlib/*; not react."], "core draws nothing"],
  ["src/core/x.ts",             'import fs from "node:fs"; void fs;',                          ["src/core uses fraction.js, @stdlib/*; not node:fs."], "core reads nothing"],
  ["src/tasks/x.ts",            'import { a } from "@fluentui/react-components"; void a;',     ["src/tasks uses xlsx-book/*; not @fluentui/react-components."], "a task has no face"],
  ["src/pane/x.tsx",            'import { a } from "@univerjs/core"; void a;',                 ["src/pane uses react, react/*, react-dom, react-dom/*, @fluentui/*, mathjs, mathjs/*; not @univerjs/core."], "the grid is the workbench's"],
  ["src/functions/x.ts",        'import { a } from "mathjs"; void a;',                         ["src/functions uses no library; not mathjs."], "too much for functions.js"],
  // what is allowed
  ["src/core/deep/x.ts",        'import { a } from "../split"; import F from "fraction.js"; a(F);', [], "itself and its arithmetic"],
  ["src/locale/en/x.ts",        'import { a } from "../pane/a"; void a;',                      [], "a folder of the room may bear another's name"],
  ["src/locale/x.ts",           'import type { A } from "../core/split"; export let a: A;', [], "core's types"],
  ["src/locale/x.ts",           'import { type A } from "../core/split"; export let a: A;', [], "core's types, one by one"],
  ["src/locale/x.ts",           'import { sections } from "../core/checklist/checklist"; void sections;', [], "core's words"],
  ["src/workbook/x.ts",         'import { a } from "../core/split"; a();',                [], "core is pure: who may come that far may ask it"],
  ["src/pane/x.tsx",            'import { a } from "../core/split"; a();',                [], "core's answers, without a table of them"],
  ["packages/workbench/src/x.ts", 'import { a } from "office-host/grid/grid"; import { b } from "xlsx-book/book"; a(b);', [], "a package by its name"],
  ["src/pane/x.tsx",            'import { a } from "../tasks/a"; import { b } from "react"; a(b);', [], "tasks and React"],
  ["src/entry/x.ts",            'import { a } from "../pane/a"; import { b } from "../tasks/b"; a(b);', [], "the wiring"],
  ["src/entry/x.ts",            'import { a } from "../../packages/cli/src/run"; import { b } from "../tasks/b"; a(b);', [], "the command line's wiring"],
  ["packages/cli/src/x.ts",     'import { a } from "node:fs"; import { b } from "xlsx-book/readXlsx"; a(b);', [], "files, and what is in them"],
  // the house's other rules
  ["src/core/x.ts",             'export * from "./split";',                               [barrel], "a barrel"],
  ["src/pane/x.ts",             'export { a } from "./a";',                               [barrel], "a barrel of one"],
  ["src/core/utils.ts",         "export const a = 1;",                                    ["A file has one subject, and its name is that subject."], "no subject"],
  ["src/pane/helpers/x.ts",     "export const a = 1;",                                    ["A file has one subject, and its name is that subject."], "no subject"],
  ["src/core/x.ts",             "export class SplitManager {}",                           ["Class name `SplitManager` must not match the RegExp: /^I[A-Z][a-z]|(Manager|Helper|Util|Utils)$/u"], "no manager"],
  ["src/core/x.ts",             "export interface ISplit { a: 1 }",                       ["Interface name `ISplit` must not match the RegExp: /^I[A-Z][a-z]|(Manager|Helper|Util|Utils)$/u"], "no prefix"],
  ["src/core/x.ts",             "export const a = new Date();",                           ["Nothing here reads the clock: take the day as an argument."], "no clock"],
  ["src/functions/x.ts",        "export const a = Date.now();",                           ["'Date.now' is restricted from being used. Nothing here reads the clock: take the day as an argument."], "no clock"],
  ["src/core/x.ts",             "export const a = Math.random();",                        ["'Math.random' is restricted from being used. Same input, same output."], "no dice"],
  ["src/pane/x.tsx",            "export const a = <b dangerouslySetInnerHTML={{ __html: '' }} />;", ["Text from cells is never HTML."], "a cell's text as HTML"],
  ["src/pane/x.tsx",            "document.body.innerHTML = '';",                          ["Text from cells is never HTML."], "a cell's text as HTML"],
  ["src/pane/x.tsx",            "void Excel.run(async () => {});",                        ["Unexpected use of 'Excel'. Only src/workbook, src/entry and the host speak to Office."], "only the workbook says Excel"],
  ["src/core/x.ts",             "export const a = Office.context;",                       ["Unexpected use of 'Office'. Only src/workbook, src/entry and the host speak to Office."], "core knows no Office"],
  // what an effect returns is called
  ["src/entry/x.tsx",           "useEffect(() => ref.current?.scrollIntoView(), []);",    [called], "void in one browser, a promise in the next"],
  ["src/entry/x.tsx",           "useEffect(() => { return row.scrollIntoView(); });",     [called], "the same with a return"],
  ["src/entry/x.tsx",           "useEffect(() => { if (a) { return b; } return undefined; });", [called], "on one way out of two"],
  ["packages/workbench/src/x.ts", "React.useLayoutEffect(function () { return a.scrollTo(0, 0); });", [called], "the other effects, however written"],
  ["src/entry/x.tsx",           "useEffect(() => (a ? () => b() : c.focus()), [a]);",     [called], "on one side"],
  ["src/entry/x.tsx",           "useEffect(async () => {}, []);",                         ["An effect that is async returns a promise, and React calls what an effect returns."], "a promise by its form"],
  ["src/entry/x.tsx",           "useEffect(row.scrollIntoView, []);",                     ["Write the effect out here, so that one sees what it returns."], "who knows"],
  ["src/entry/x.tsx",           "useEffect(() => { row.current?.scrollIntoView(); }, []);", [], "a body in braces"],
  ["src/entry/x.tsx",           "useEffect(() => () => stop(), []);",                     [], "what cleans up"],
  ["src/entry/x.tsx",           "useEffect(() => { if (!a) return; const later = () => b.scrollIntoView(); return () => later(); });", [], "other functions return what they like"],
  ["src/core/x.ts",             "export const a = eval('1');",                            ["eval can be harmful."], "no code from text"],
  ["src/core/x.ts",             "export const a: any = 1;",                               ["Unexpected any. Specify a different type."], "no any"],
  ["src/core/x.ts",             "try { JSON.parse(''); } catch {}",                       ["Empty block statement."], "no swallowed error"],
];

let told: string[][];
beforeAll(() => {
  const { stdout, stderr } = spawnSync(process.execPath, ["test/build/lintTexts.mjs"], {
    encoding: "utf8",
    input: JSON.stringify(cases.map(([file, text]) => ({ file, text }))),
  });
  if (!stdout) throw new Error(stderr);
  told = JSON.parse(stdout);
});

const numbered = cases.map(([file, text, messages, why], at) => [file, text, messages, why, at] as const);
test.each(numbered)("%s: %s is told %j (%s)", (_file, _text, messages, _why, at) => {
  expect(told[at]).toEqual(messages);
});
