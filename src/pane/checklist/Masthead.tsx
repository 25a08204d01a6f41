import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { History20Regular } from "@fluentui/react-icons/svg/history";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { Scales20Regular } from "@fluentui/react-icons/svg/scales";
import { Translate20Regular } from "@fluentui/react-icons/svg/translate";
import { useContext } from "react";
import { languages, type Language } from "../../core/language";
import { shellSentences } from "../../locale/pane/shell/sentences";
import { useWords } from "./useWords";
import { SpeakContext } from "../shell/speak";
import type { ChecklistState } from "./store";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "32px" },
  title: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 0,
  },
  state: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  state: ChecklistState;
  /** Present where there is a checklist to do this with. */
  onScoring?: (() => void) | undefined;
  onSnapshot?: (() => void) | undefined;
  onSheetLanguage?: (() => void) | undefined;
}

/** The title, whether everything is in the workbook, and what is done seldom. */
export function Masthead({ state, onScoring, onSnapshot, onSheetLanguage }: Props) {
  const styles = useStyles();
  const { words, shell, language } = useWords();
  const speak = useContext(SpeakContext);
  return (
    <header className={styles.root}>
      <h1 className={styles.title}>{words.title}</h1>
      <SavedState state={state} />
      <Menu
        inline
        checkedValues={{ language: [language] }}
        onCheckedValueChange={(_, { checkedItems }) => speak(checkedItems[0] as Language)}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            aria-label={shell.more}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {onScoring && (
              <MenuItem icon={<Scales20Regular />} onClick={onScoring}>
                {words.scoring}
              </MenuItem>
            )}
            {onSnapshot && (
              <MenuItem icon={<History20Regular />} onClick={onSnapshot}>
                {words.snapshot}
              </MenuItem>
            )}
            {(onScoring || onSnapshot) && <MenuDivider />}
            <MenuGroup>
              <MenuGroupHeader>{shell.paneLanguage}</MenuGroupHeader>
              {languages.map((name) => (
                <MenuItemRadio key={name} name="language" value={name}>
                  <span lang={name}>{shellSentences[name].languageName}</span>
                </MenuItemRadio>
              ))}
            </MenuGroup>
            {onSheetLanguage && (
              <MenuItem icon={<Translate20Regular />} onClick={onSheetLanguage}>
                {shell.sheetLanguage(shell.languageName)}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}

function SavedState({ state }: { state: ChecklistState }) {
  const styles = useStyles();
  const { words } = useWords();
  const unsaved = state.edits.filter(({ failure }) => failure).length;
  if (unsaved > 0)
    return (
      <span className={mergeClasses(styles.state, styles.bad)}>
        <ErrorCircle16Filled aria-hidden />
        {words.notSaved(unsaved)}
      </span>
    );
  if (state.edits.length > 0)
    return (
      <span className={styles.state}>
        <Spinner size="extra-tiny" aria-hidden />
        {words.saving}
      </span>
    );
  if (state.writes === 0) return null;
  return (
    <span className={styles.state}>
      <CheckmarkCircle16Regular aria-hidden />
      {words.saved}
    </span>
  );
}
