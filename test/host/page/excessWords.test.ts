import { type Excess, LIMITS } from "xlsx-book/limits";
import { wordsIn } from "workbench/page/words";

const en = wordsIn("en-US");
const zh = wordsIn("zh-CN");
const all = Object.keys(LIMITS) as Excess[];

test.each(all)("%s: both languages name the limit and say what to do", (what) => {
  const limit = (what.endsWith("bytes") ? LIMITS[what] / 1e6 : LIMITS[what]).toLocaleString("en-US");
  const [english, chinese] = [en.excess(what), zh.excess(what)];
  expect(english).toContain(limit);
  expect(english).toMatch(/^[a-z].*\. [A-Z][^.]*[^.]$/s);
  expect(chinese).toContain(limit);
  expect(chinese).toMatch(/^[^.;:()]*。请[^。]*$|^[^.;:()]*。若[^。]*请[^。]*$/);
});

test("a whole sentence, in both languages", () => {
  expect(en.trouble["too-large"]("plan.xlsx", en.excess("merged"))).toBe(
    "«plan.xlsx» is too large to open here: its merged ranges cover more than 20,000,000 cells. Unmerge whole rows and columns. Nothing has changed here.",
  );
  expect(zh.trouble["too-large"]("plan.xlsx", zh.excess("merged"))).toBe(
    "「plan.xlsx」太大，无法在这里打开：合并区域合计超过 20,000,000 个单元格。请取消整行、整列的合并。当前工作簿没有改动。",
  );
});
