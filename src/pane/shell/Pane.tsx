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
import { paneSentences } from "../../locale/pane/sentences";
import { Announcer } from "./announce";
import { Breakage } from "./Breakage";
import { LanguageProvider } from "./language";
import { rememberLanguage, rememberedLanguage } from "./memory";
import type { Room } from "./room";
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
  rooms: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  /** Wide letters in a narrow pane take a second row. */
  roomList: { flexWrap: "wrap" },
});

interface Props {
  rooms: readonly Room[];
  /** Excel's own display language; the pane speaks it until it is told otherwise. */
  displayLanguage: Language;
  appearance: Appearance;
  /** Excel serial. */
  today: number;
}

/** What every area shares: theme, language, what is announced, and a floor under whatever breaks. */
export function Pane({ rooms, displayLanguage, appearance, today }: Props) {
  const [chosen, setChosen] = useState(() => rememberedLanguage(displayLanguage));
  const [roomId, setRoomId] = useState(rooms[0]?.id);
  usePage();
  const styles = useStyles();
  const language = chosen ?? displayLanguage;
  const say = paneSentences[language];

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : language;
    document.title = say.shell.product;
  }, [language, say]);

  const speak = (wanted: Language) => {
    rememberLanguage(displayLanguage, wanted);
    setChosen(wanted);
  };
  const room = rooms.find(({ id }) => id === roomId);
  return (
    <FluentProvider theme={themes[appearance][language]} className={styles[appearance]}>
      <div className={styles.root}>
        <Breakage language={language}>
          <LanguageProvider value={language}>
            <SpeakContext.Provider value={speak}>
              <Announcer>
                {rooms.length > 1 && (
                  <nav aria-label={say.shell.rooms} className={styles.rooms}>
                    <TabList
                      className={styles.roomList}
                      size="small"
                      selectedValue={roomId}
                      onTabSelect={(_, { value }) => setRoomId(String(value))}
                    >
                      {rooms.map(({ id, name }) => (
                        <Tab key={id} value={id}>
                          {name(say)}
                        </Tab>
                      ))}
                    </TabList>
                  </nav>
                )}
                <Breakage key={roomId} language={language}>
                  {room && <room.View today={today} />}
                </Breakage>
              </Announcer>
            </SpeakContext.Provider>
          </LanguageProvider>
        </Breakage>
      </div>
    </FluentProvider>
  );
}
