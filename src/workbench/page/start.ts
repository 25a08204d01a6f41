import "./workbench.css";
import { byId } from "./element";
import { chosenLanguage, rememberLanguage, type Language } from "./language";
import { Messages } from "./messages";
import { Panes } from "./panes";
import { startSplitter } from "./splitter";
import { TitleBar } from "./title-bar";
import { speak, startUniver } from "./univer";
import { wordsIn } from "./words";

export async function start(): Promise<void> {
  let language = chosenLanguage(location.search, localStorage, navigator.language);
  const words = () => wordsIn(language);
  const messages = new Messages(words);
  const panes = new Panes(
    { connect: () => () => {} },
    words,
    () => language,
    () => {
      titleBar.secondUser(panes.users.includes("colleague"));
      resized();
    },
  );
  const resized = () => window.dispatchEvent(new Event("resize"));
  const titleBar = new TitleBar(words, () => language, {
    newSample() {},
    open() {},
    save() {},
    secondUser() {
      void panes.add("colleague");
    },
    speak(next: Language) {
      language = next;
      rememberLanguage(next, localStorage, window);
      titleBar.translate();
      messages.translate();
      panes.translate();
      void speak(univer, next);
      panes.reload();
    },
    paneToggled: resized,
  });
  titleBar.translate();
  titleBar.name(words().sampleName);
  startSplitter(resized);
  const univer = await startUniver(byId("grid"), language);
  univer.createWorkbook({ id: "workbook", name: "Workbook" });
  byId("starting").hidden = true;
  await panes.add("you");
}
