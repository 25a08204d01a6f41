import {
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from "@fluentui/react-components";
import type { ComponentType, ReactElement } from "react";
import { languages, type Language } from "../../core/language";
import { shellSentences } from "../../locale/pane/shell/sentences";
import { useLanguage } from "./language";

const useStyles = makeStyles({ popover: { boxSizing: "border-box", maxWidth: "100vw" } });

interface Props {
  trigger: ReactElement;
  Items: ComponentType<{ today: number }> | undefined;
  today: number;
  onSpeak: (language: Language) => void;
}

/** What is done seldom, and the pane's language. */
export function MoreMenu({ trigger, Items, today, onSpeak }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  return (
    <Menu
      inline
      defaultOpen
      checkedValues={{ language: [language] }}
      onCheckedValueChange={(_, { checkedItems }) => onSpeak(checkedItems[0] as Language)}
    >
      <MenuTrigger disableButtonEnhancement>{trigger}</MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {Items && <Items today={today} />}
          <MenuGroup>
            <MenuGroupHeader>{shell.paneLanguage}</MenuGroupHeader>
            {languages.map((name) => (
              <MenuItemRadio key={name} name="language" value={name}>
                <span lang={name}>{shellSentences[name].languageName}</span>
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
