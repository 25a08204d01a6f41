import { useEffect, useState } from "react";
import {
  FluentProvider,
  Tab,
  TabList,
  makeStaticStyles,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Language } from "../../core/language";
import { shellSentences } from "../../locale/pane/shell/sentences";
import { Announcer } from "./announce";
import { Breakage } from "./Breakage";
import { LanguageProvider } from "./language";
import { rememberLanguage, rememberedLanguage } from "./memory";
import type { PaneTab } from "./tab";
import { SpeakContext } from "./speak";
import { themes, type Appearance } from "./theme";

const usePage = makeStaticStyles({ body: { margin: 0 } });
const useStyles = makeStyles({
  root: {
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
  },
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  /** Wide letters in a narrow pane take a second row. */
  tabList: { flexWrap: "wrap" },
});

interface Props {
  tabs: readonly PaneTab[];
  /** Excel's own display language; the pane speaks it until it is told otherwise. */
  displayLanguage: Language;
  appearance: Appearance;
  /** Excel serial. */
  today: number;
}

/** What every area shares: theme, language, what is announced, and a floor under whatever breaks. */
export function Pane({ tabs, displayLanguage, appearance, today }: Props) {
  const [chosen, setChosen] = useState(() => rememberedLanguage(displayLanguage));
  const [tabId, setTabId] = useState(tabs[0]?.id);
  usePage();
  const styles = useStyles();
  const language = chosen ?? displayLanguage;
  const shell = shellSentences[language];

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : language;
    document.title = shell.product;
  }, [language, shell]);

  const speak = (wanted: Language) => {
    rememberLanguage(displayLanguage, wanted);
    setChosen(wanted);
  };
  const tab = tabs.find(({ id }) => id === tabId);
  return (
    <FluentProvider theme={themes[appearance][language]} className={styles[appearance]}>
      <div className={styles.root}>
        <Breakage language={language}>
          <LanguageProvider value={language}>
            <SpeakContext.Provider value={speak}>
              <Announcer>
                {tabs.length > 1 && (
                  <nav aria-label={shell.tabs} className={styles.tabs}>
                    <TabList
                      className={styles.tabList}
                      size="small"
                      selectedValue={tabId}
                      onTabSelect={(_, { value }) => setTabId(String(value))}
                    >
                      {tabs.map(({ id, name }) => (
                        <Tab key={id} value={id}>
                          {name(shell)}
                        </Tab>
                      ))}
                    </TabList>
                  </nav>
                )}
                <Breakage key={tabId} language={language}>
                  {tab && <tab.View today={today} />}
                </Breakage>
              </Announcer>
            </SpeakContext.Provider>
          </LanguageProvider>
        </Breakage>
      </div>
    </FluentProvider>
  );
}
