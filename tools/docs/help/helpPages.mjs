import { describeFunctions } from "../describe.mjs";
import { typescript } from "../../typescript.mjs";
import { escaped, fileOf, framed, heading, languages, list, pageOf, paragraph } from "./frame.mjs";
import { functionPage } from "./functionPage.mjs";
import { toolPage, tools } from "./toolPage.mjs";

/** What a tool is called, what it is for and in which area it stands, as the pane says it. */
function words(language, say) {
  const home = typescript("src/locale/pane/home/sentences.ts").homeSentences[language];
  const { sections } = typescript("src/locale/checklist/texts.ts").checklistTexts[language];
  const { toolsOf } = typescript("src/pane/home/tools.ts");
  const names = {
    ...home.toolNames,
    readiness: home.doors.check,
    share: home.share,
    rollup: home.rollup,
    tables: home.tables,
    functions: home.functions,
    explain: home.explain,
  };
  const abouts = {
    ...home.toolsAbout,
    readiness: home.doors.checkAbout,
    share: home.shareAbout,
    rollup: home.rollupAbout,
    tables: home.tablesAbout,
    functions: home.functionsAbout,
    explain: home.explainAbout,
  };
  return {
    say,
    nameOf: (id) => names[id],
    aboutOf: (id) => abouts[id],
    areaOf(id) {
      const section = Object.keys(toolsOf).find((one) => toolsOf[one].includes(id));
      return section === undefined ? null : sections[section].title;
    },
  };
}

/** Every page of the help by its file: the contents, the functions, the tools, each in both languages. */
export function helpPages(described = describeFunctions()) {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const say = typescript(`src/locale/help/${language}.ts`)[`${language}Help`];
      const called = words(language, say);
      return [
        [fileOf("index", language), contents(language, described, called)],
        ...described.map((one) => [fileOf(pageOf(one.id), language), functionPage(one, language, say)]),
        ...tools.map((one) => [fileOf(one.id, language), toolPage(one, language, called)]),
      ];
    }),
  );
}

function contents(language, described, { say, nameOf, aboutOf }) {
  const line = (id, name, about) =>
    `<a href="${fileOf(id, language)}">${escaped(name)}</a><br />${escaped(about)}`;
  const body = [
    paragraph(say.intro),
    heading(say.tools),
    list(tools.map(({ id }) => line(id, nameOf(id), aboutOf(id)))),
    heading(say.functions),
    list(described.map((one) => line(pageOf(one.id), one.id, one[language].description))),
    heading(say.trouble),
    `      <dl>\n${say.troubles.map(([what, then]) => `        <dt>${escaped(what)}</dt><dd>${escaped(then)}</dd>`).join("\n")}\n      </dl>`,
    heading(say.data),
    paragraph(say.dataBody),
  ].join("\n");
  return framed({ id: "index", language, title: say.title, body });
}
