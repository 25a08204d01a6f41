import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { funnelSentences } from "../../locale/pane/funnel/sentences";
import { useLanguage } from "../shell/language";
import { DataView } from "./data/DataView";
import { funnelParts, type FunnelStore } from "./funnelStore";
import { WhatIfView } from "./whatIf/WhatIfView";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    maxWidth: "640px",
    margin: "0 auto",
  },
  panel: { outlineStyle: "none" },
  /** The tab above says it to those who see. */
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** The funnel of the company's own opportunities, and what would come of other assumptions. */
export function FunnelView({ store }: { store: FunnelStore }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = funnelSentences[language];
  const { part } = useSyncExternalStore(store.subscribe, store.state);
  const panel = useRef<HTMLDivElement>(null);
  const shown = useRef(part);
  useEffect(() => {
    if (shown.current === part) return;
    shown.current = part;
    window.scrollTo(0, 0);
    // A button that led here went away with its part, and the focus with it.
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  }, [part]);
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{say.title}</h1>
      <TabList
        size="small"
        appearance="subtle"
        aria-label={say.parts}
        selectedValue={part}
        onTabSelect={(_, { value }) => store.show(value === "whatIf" ? "whatIf" : "fromData")}
      >
        {funnelParts.map((one) => (
          <Tab key={one} value={one}>
            {say[one]}
          </Tab>
        ))}
      </TabList>
      <div ref={panel} role="tabpanel" aria-label={say[part]} tabIndex={-1} className={styles.panel}>
        {part === "fromData" ? <DataView store={store} /> : <WhatIfView store={store} />}
      </div>
    </main>
  );
}
