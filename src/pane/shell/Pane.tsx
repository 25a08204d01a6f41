import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  tokens,
  useFocusFinders,
} from "@fluentui/react-components";
import type { Language } from "../../core/language";
import { shellSentences } from "../../locale/pane/shell/sentences";
import { Announcer } from "./announce";
import { Bar, type BarParts } from "./Bar";
import { Breakage } from "./Breakage";
import { keepFocus } from "./keepFocus";
import { keepPress } from "./keepPress";
import { LanguageProvider } from "./language";
import { rememberLanguage, rememberedLanguage } from "./memory";
import { GoContext, type Navigation } from "./navigation";
import type { Page } from "./page";
import { themes, type Appearance } from "./theme";

const usePage = makeStaticStyles({ body: { margin: 0 } });
const useStyles = makeStyles({
  root: {
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    // By themselves choices are as wide as the longest, and notes twenty letters: a field gives them its room.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Select, & .fui-Textarea": { minWidth: 0, maxWidth: "100%" },
  },
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    maxWidth: "640px",
    margin: "0 auto",
  },
});

interface Props {
  pages: readonly Page[];
  navigation: Navigation;
  bar: BarParts | null;
  /** Excel's own display language; the pane speaks it until it is told otherwise. */
  displayLanguage: Language;
  appearance: Appearance;
  /** Excel serial. */
  today: number;
}

/** What every page shares: theme, language, the bar, what is announced, and a floor under whatever breaks. */
export function Pane({ pages, navigation, bar, displayLanguage, appearance, today }: Props) {
  const [chosen, setChosen] = useState(() => rememberedLanguage(displayLanguage));
  const { trail } = useSyncExternalStore(navigation.subscribe, navigation.state);
  const title = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLElement>(null);
  const root = useRef<HTMLDivElement>(null);
  usePage();
  // Fluent drops its watch over the focus when the last part that needs it goes; were that a dialog, the page behind
  // it would stay hidden from screen readers. The pane needs it for as long as it is there.
  useFocusFinders();
  const styles = useStyles();
  const language = chosen ?? displayLanguage;
  const shell = shellSentences[language];
  const here = trail[trail.length - 1];
  const page = pages.find(({ id }) => id === here.page) ?? pages[0];

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : language;
    document.title = shell.product;
  }, [language, shell]);
  useEffect(() => {
    if (!root.current) return;
    const end = keepFocus(
      root.current,
      () => main.current,
      () => title.current,
    );
    return () => end();
  }, []);
  useEffect(() => {
    const end = keepPress(document);
    return () => end();
  }, []);
  const arrived = useRef(here);
  useEffect(() => {
    if (arrived.current === here) return;
    arrived.current = here;
    window.scrollTo(0, 0);
    // What led here went away with its page. A part that is meant may have taken the focus already.
    if (!main.current?.contains(document.activeElement)) title.current?.focus({ preventScroll: true });
  }, [here]);

  const speak = (wanted: Language) => {
    rememberLanguage(displayLanguage, wanted);
    setChosen(wanted);
  };
  return (
    <FluentProvider theme={themes[appearance][language]} className={styles[appearance]}>
      <div ref={root} className={styles.root}>
        <Breakage outermost language={language}>
          <LanguageProvider value={language}>
            <GoContext.Provider value={navigation.go}>
              <Announcer>
                <Bar
                  page={page}
                  part={here.part}
                  pages={pages}
                  parts={bar}
                  today={today}
                  onBack={trail.length > 1 ? navigation.back : undefined}
                  onSpeak={speak}
                  title={title}
                />
                <main ref={main} className={styles.main}>
                  <Breakage key={`${here.page} ${here.part}`} language={language}>
                    <page.View part={here.part} today={today} />
                  </Breakage>
                </main>
              </Announcer>
            </GoContext.Provider>
          </LanguageProvider>
        </Breakage>
      </div>
    </FluentProvider>
  );
}
