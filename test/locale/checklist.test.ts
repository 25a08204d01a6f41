import { catalogue } from "../../src/core/checklist/catalogue";
import { sections } from "../../src/core/checklist/checklist";
import { checklistTexts } from "../../src/locale/checklist/texts";
import { checklistSentences } from "../../src/locale/pane/checklist/sentences";
import { shellSentences } from "../../src/locale/pane/shell/sentences";

describe.each(["en", "zh"] as const)("in %s", (language) => {
  const { items, sections: areas } = checklistTexts[language];

  test("the catalogue's items are worded, in its order, and no others", () =>
    expect(Object.keys(items)).toEqual(catalogue.map(({ id }) => id)));

  test("the eight areas are worded, in their order", () => expect(Object.keys(areas)).toEqual([...sections]));

  test("titles and hints fit the pane, and no two are the same", () => {
    const [longTitle, longHint] = language === "en" ? [52, 100] : [20, 50];
    const titles = Object.values(items).map(({ title }) => title);
    const hints = Object.values(items).map(({ hint }) => hint);
    expect(titles.filter((title) => title.length > longTitle)).toEqual([]);
    expect(hints.filter((hint) => hint.length > longHint)).toEqual([]);
    expect(new Set(titles).size).toBe(52);
    expect(new Set(hints).size).toBe(52);
  });
});

/** All sentences of a language as path and text; those made from facts are made from marks. */
function sentences(tree: object, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const place = `${path}/${key}`;
    if (typeof value === "function") return [[place, String(value("7", "9"))]];
    return typeof value === "string" ? [[place, value]] : sentences(value, place);
  });
}

test("the pane's Chinese is Chinese, and says what it is told", () => {
  const english = new Map(sentences({ shell: shellSentences.en, checklist: checklistSentences.en }));
  const chinese = sentences({ shell: shellSentences.zh, checklist: checklistSentences.zh });
  expect(chinese.map(([place]) => place)).toEqual([...english.keys()]);
  const shared = ["/shell/product", "/checklist/noScoreShort"];
  for (const [place, text] of chinese) {
    if (shared.includes(place)) continue;
    expect([place, text]).toEqual([place, expect.stringMatching(/\p{Script=Han}|^\d+\/\d+$|^\d+$/u)]);
    for (const figure of english.get(place)!.match(/\b[79]\b/g) ?? [])
      expect([place, text]).toEqual([place, expect.stringContaining(figure)]);
  }
});
