import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { addressText } from "../../shell/addressText";
import { useLanguage } from "../../shell/language";
import type { Replaced, WhatIfState } from "./state";
import type { WhatIfStore } from "./store";
import { figureText } from "./figureText";

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface Props {
  asking: readonly Replaced[];
  tried: WhatIfState["tried"];
  store: WhatIfStore;
}

/** Asks before formulas become fixed values, and shows which. */
export function ReplaceDialog({ asking, tried, store }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = funnelSentences[language];
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && store.cancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say.replaceTitle}</DialogTitle>
          <DialogContent>
            {say.replaceBody(asking.length)}
            <ul className={styles.list}>
              {asking.map(({ name, cell, formula }) => (
                <li key={name}>
                  {say.replaceLine(
                    say.fields[name],
                    addressText(cell),
                    figureText(name, tried[name].value ?? 0, language),
                  )}
                  <div className={styles.formula}>{formula}</div>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => store.assume(true)}>
              {say.replace}
            </Button>
            <Button onClick={() => store.cancel()}>{shell.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
