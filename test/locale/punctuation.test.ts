import { readFileSync, readdirSync } from "node:fs";
import { chineseFiles, chinesePages } from "../../tools/chinese.mjs";
import { punctuated, punctuatedProse } from "../../tools/docs/punctuation.mjs";

test.each(chineseFiles())("%s: Chinese texts have Chinese punctuation (run `npm run chinese`)", (file) => {
  const text = readFileSync(file, "utf8");
  expect(punctuated(text)).toBe(text);
});

test.each(chinesePages)("%s: the page has Chinese punctuation (run `npm run chinese`)", (file) => {
  const text = readFileSync(file, "utf8");
  expect(punctuatedProse(text)).toBe(text);
});

/** Two values with a half-width mark between them: in Chinese that is wrong, whatever the values are. */
const halfWidth = [/`[^`\n]*\}[:,;] \$\{/, /^\s*\{[^{}]+\}[:,;] \{(?! readonly)/];

test("the pane and what it writes join values by locale/joined", () => {
  const found = ["src/pane", "src/tasks", "src/workbook"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) =>
        readFileSync(`${folder}/${name}`, "utf8")
          .split("\n")
          .filter((line) => halfWidth.some((mark) => mark.test(line)))
          .map((line) => `${folder}/${name}: ${line.trim()}`),
      ),
  );
  expect(found).toEqual([]);
});

const full = (text: string) =>
  text.replace(
    /[,;:()]/g,
    (mark) => ({ ",": "\uff0c", ";": "\uff1b", ":": "\uff1a", "(": "\uff08", ")": "\uff09" })[mark]!,
  );

test.each([
  ['"权重,第"', `"权重${full(",")}第"`, "between Chinese characters"],
  [
    "`${where}:${value} 是负数`",
    `\`\${where}${full(":")}\${value} 是负数\``,
    "between values of a Chinese sentence",
  ],
  ['"改成数字,例如用 VALUE()"', `"改成数字${full(",")}例如用 VALUE()"`, "a call keeps its brackets"],
  ['"用 DATE(2026,1,31)"', '"用 DATE(2026,1,31)"', "and what stands in them"],
  ['"单位(元)"', `"单位${full("(")}元${full(")")}"`, "brackets around Chinese"],
  [
    "`计划${f ? `,${g}` : a}没有`",
    `\`计划\${f ? \`${full(",")}\${g}\` : a}没有\``,
    "values within a Chinese sentence",
  ],
  ['f(a, "中") // 好,吗', `f(a, "中") // 好${full(",")}吗`, "code is left alone"],
  ['"里是 #DIV/0!;请改"', `"里是 #DIV/0!${full(";")}请改"`, "an error value keeps its mark"],
  ['"rows, columns"', '"rows, columns"', "English is left alone"],
])("%s becomes %s: %s", (source, expected, _why) => expect(punctuated(source)).toBe(expected));

test("a percent sign stands at its figure, in both languages", () => {
  const found = ["src/locale", "src/functions", "packages/workbench/src", "packages/cli/src"].flatMap(
    (folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(ts|json)$/.test(name))
        .flatMap((name) =>
          (readFileSync(`${folder}/${name}`, "utf8").match(/"[^"\n]*"|`[^`]*`/g) ?? [])
            .filter((text) => /[\d}] %(?! \d)/.test(text))
            .map((text) => `${folder}/${name}: ${text}`),
        ),
  );
  expect(found).toEqual([]);
});

test("the pane speaks to people one way in Chinese: 您, 点击, a busy word with one ellipsis", () => {
  const found = readdirSync("src/locale", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) =>
      (readFileSync(`src/locale/${name}`, "utf8").match(/.{0,20}(你|……|(?<!点)点“|标题).{0,20}/g) ?? []).map(
        (text) => `${name}: ${text}`,
      ),
    );
  expect(found).toEqual([]);
});
