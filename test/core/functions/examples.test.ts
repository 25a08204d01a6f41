import { readableExamples, type Example } from "../../../src/core/functions/card";

/** Which worked examples a reader is shown. */

const example = (...given: Example["arguments"]): Example => ({ en: "why", zh: "为什么", arguments: given });
const plain = example([[1], [2]], "quarter");
const chinese = example([[1], [2]], "季度");
const inCells = example([["华东"], ["华南"]], 100);

// prettier-ignore
test.each<[language: "en" | "zh", all: readonly Example[], shown: readonly Example[], why: string]>([
  ["en", [plain, chinese, inCells], [plain],                   "a keyword and names that an English reader can't read"],
  ["zh", [plain, chinese, inCells], [plain, chinese, inCells], "English keywords are read in Chinese too"],
  ["en", [chinese, inCells],        [chinese, inCells],        "better these than none"],
])("in %s, of %j: %j, %s", (language, all, shown, _why) => {
  expect(readableExamples({ examples: all }, language)).toEqual(shown);
});
