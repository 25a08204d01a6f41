import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { useLanguage } from "../../shell/language";
import { useGo } from "../../shell/navigation";
import { Failed } from "../Failed";
import type { FunnelStore } from "../funnelStore";
import { ColumnsCard } from "./ColumnsCard";
import { FaultsCard } from "./FaultsCard";
import { FiguresCard } from "./FiguresCard";
import { FunnelCard } from "./FunnelCard";
import { SourceCard } from "./SourceCard";
import { StagesCard } from "./StagesCard";
import { WriteCard } from "./WriteCard";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  intro: { color: tokens.colorNeutralForeground2, margin: 0 },
});

interface Props {
  store: FunnelStore;
  /** A table that was offered. */
  table?: string | null;
}

/** From a list of opportunities to its figures: the list, its columns, its stages, what it says. */
export function DataView({ store, table = null }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const go = useGo();
  const say = funnelSentences[language];
  const { data } = store;
  const state = useSyncExternalStore(data.subscribe, data.state);
  const { tables, looked, read, choices, figures, failed } = state;
  useEffect(() => {
    const begin = async () => {
      if (data.state().tables === null && data.state().busy === null) await data.open();
      const offered = data.state().tables?.find((one) => one.kind === "table" && one.table === table);
      if (offered && !data.state().looked) await data.choose(offered);
    };
    void begin();
  }, [data, table]);
  const use = () => {
    store.use();
    go("whatIf");
  };
  const isRead = read !== null;
  useEffect(() => {
    if (!isRead) return;
    const end = data.watch();
    return () => end();
  }, [data, isRead]);
  return (
    <div className={styles.root}>
      {!looked && <p className={styles.intro}>{say.intro}</p>}
      <SourceCard store={data} state={state} tables={tables} />
      {looked && <ColumnsCard store={data} state={state} looked={looked} />}
      {state.gone.map((trouble, index) => (
        <Failed key={index} caught={trouble} />
      ))}
      {failed && <Failed caught={failed.caught} again={failed.again} />}
      {read && choices && figures && (
        <>
          <StagesCard store={data} read={read} choices={choices} figures={figures} />
          <FaultsCard store={data} read={read} figures={figures} />
          <FiguresCard figures={figures} calculating={state.calculating} />
          <FunnelCard figures={figures} />
          <WriteCard store={data} state={state} onUse={use} />
        </>
      )}
    </div>
  );
}
