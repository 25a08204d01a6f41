import type { Excess } from "xlsx-book/limits";
import type { Refusals } from "./texts";

const limits: Partial<Record<Excess, string>> = {
  "unpacked-bytes": "it unpacks to more than a real workbook would (a zip bomb, perhaps)",
  "part-bytes": "a part of it unpacks to more than a real workbook's would (a zip bomb, perhaps)",
  ratio: "a part of it is packed far more tightly than a real workbook's (a zip bomb, perhaps)",
  parts: "it has too many parts",
  sheets: "it would have more than 500 sheets",
  styles: "it would have more cell formats than Excel takes (65,490)",
  text: "a cell holds more letters than Excel allows",
};

const changed = "Nothing was written, and the file is as it was.";

export const refusalsEn: Refusals = {
  "no-command": () => "Say what to do: share, thaw, rollup or check.",
  "unknown-command": ({ command }) => `«${command}» is no command. There are share, thaw, rollup and check.`,
  "unknown-option": ({ option }) => `There is no option ${option} here.`,
  "option-value": ({ option }) => `${option} is not used as it should be: see --help.`,
  "no-file": () => "Name a file.",
  "one-file": () => "Name one file only.",
  "no-way": () =>
    "Say how to share: --embed, --portable or --frozen, --without-people, any of them together, or --report.",
  "two-formats": () => "Choose one of --csv, --xlsx and --json.",
  "needs-out": () => "Say where to write to, with --out FILE.",
  "not-a-percentage": ({ text }) => `--pass ${text}: the pass line is a number from 0 to 100.`,
  "not-a-language": ({ text }) => `--language ${text}: the languages are en and zh.`,
  "not-found": ({ file }) => `${file} is not there.`,
  folder: ({ file }) => `${file} is a folder, not a file.`,
  "no-access": ({ file }) => `${file} may not be read by you.`,
  "no-files": ({ file }) => `${file}: no workbook is there.`,
  "no-target-folder": ({ file }) => `The folder that ${file} would stand in is not there.`,
  "not-writable": ({ file }) => `${file} can't be written there: you may not, or the disk takes no writing.`,
  unreadable: ({ file, detail }) => `${file} can't be read: the system says ${detail}.`,
  unwritable: ({ file, detail }) => `${file} can't be written: the system says ${detail}.`,
  extension: ({ file, extension }) =>
    `${file} ${extension ? `ends in «${extension}»` : "has no ending"}. Excel workbooks that can be worked with end in .xlsx, .xlsm, .xltx or .xltm; save it as one of these first.`,
  "other-extension": ({ file, right }) =>
    `${file} must end in ${right}, as its content is: under another ending Excel does not open it.`,
  "same-file": ({ file }) => `${file} is the file that is read. Write to another one.`,
  exists: ({ file }) => `${file} is there already. Choose another name, or add --overwrite.`,
  "file-bytes": ({ file, megabytes, most }) =>
    `${file} has ${Math.round(megabytes)} MB; ${most} MB are the most that is read.`,
  file: ({ file, why, excess }) =>
    ({
      encrypted: `${file} is protected by a password. Open it in Excel, take the password away and save it first.`,
      "not-a-workbook": `${file} is no .xlsx workbook, whatever its name says. If Excel opens it, save it there as .xlsx first.`,
      broken: `${file} is damaged and can't be read. Excel may be able to repair it: open and save it there.`,
      "too-large": `${file} is refused: ${(excess && limits[excess]) ?? "it holds more than can be read"}.`,
      "too-slow": `${file} takes too long to read.`,
    })[why],
  signed: ({ file }) =>
    `${file} is digitally signed, and any change would break the signature. Take it away in Excel first, or share a copy without it. ${changed}`,
  shared: ({ file }) =>
    `${file} is a shared workbook of the old kind, which takes no tables. Stop sharing it in Excel first. ${changed}`,
  strict: ({ file }) =>
    `${file} is saved as «Strict Open XML». Save it as a plain Excel workbook first. ${changed}`,
  structure: ({ file }) =>
    `The structure of ${file} is protected, so no sheets may be added. Take the protection away in Excel first. ${changed}`,
  taken: ({ file, taken }) =>
    `${file} has something of its own under these names: ${taken
      .map(({ what, name, free }) => `${what} ${name} (free: ${free})`)
      .join(", ")}. Add --other-names to use the free ones. ${changed}`,
  "names-taken": ({ file, names }) =>
    `${file} has something else named ${names.join(", ")}: rename it, or share with --frozen. ${changed}`,
  "too-many-frozen": ({ file }) =>
    `${file} has more formulas of SplitTarget than a workbook's settings can keep. ${changed}`,
  "nothing-frozen": ({ file }) => `Nothing in ${file} was frozen by SplitTarget.`,
  "no-checklist": ({ file }) =>
    `${file} has no readiness checklist. splittarget share --embed puts one into a copy.`,
  "damaged-checklist": ({ file }) =>
    `The readiness checklist in ${file} is incomplete. Open it in Excel: the pane says what is missing and repairs it.`,
};
