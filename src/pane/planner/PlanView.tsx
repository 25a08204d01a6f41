import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { planSentences } from "../../locale/pane/planner/sentences";
import { useLanguage } from "../shell/language";
import { BuildView } from "./BuildView";
import { ExplainView } from "./ExplainView";
import type { BuildStore } from "./buildStore";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    maxWidth: "640px",
    margin: "0 auto",
  },
  /** The tab above says it to those who see. */
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const modes = ["build", "explain"] as const;

/** The plan builder and, beside it, the explanation of any cell that it made. */
export function PlanView({ store }: { store: BuildStore }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = planSentences[language];
  const [mode, setMode] = useState<(typeof modes)[number]>("build");
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{say.title}</h1>
      <TabList
        size="small"
        appearance="subtle"
        aria-label={say.modes}
        selectedValue={mode}
        onTabSelect={(_, { value }) => setMode(value === "explain" ? "explain" : "build")}
      >
        {modes.map((one) => (
          <Tab key={one} value={one}>
            {say[one]}
          </Tab>
        ))}
      </TabList>
      {mode === "build" ? <BuildView store={store} /> : <ExplainView tasks={store.tasks} />}
    </main>
  );
}
