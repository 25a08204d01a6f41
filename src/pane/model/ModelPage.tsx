import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import type { SectionId } from "../../core/checklist/checklist";
import type { Model } from "../../core/model/model";
import { resourcesSentences } from "../../locale/pane/resources/sentences";
import { ActionButton } from "../shell/ActionButton";
import { useAnnounce } from "../shell/announce";
import { useLanguage } from "../shell/language";
import { useGo } from "../shell/navigation";
import { CellsOfModelProvider } from "./cellsOfModel";
import { ModelFailed } from "./ModelFailed";
import type { ModelStore } from "./store";
import { useModel } from "./useModel";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  store: ModelStore;
  /** The area whose tables are looked at. */
  area: SectionId;
  children: (model: Model) => ReactNode;
}

/** A page over the model's tables: reads them when it is opened, and leads to them. */
export function ModelPage({ store, area, children }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const announce = useAnnounce();
  const go = useGo();
  const say = resourcesSentences[language];
  const { opened, busy, failed } = useModel(store);
  useEffect(() => {
    if (busy === "opening") announce(say.opening);
  }, [announce, busy, say]);
  return (
    <>
      {failed && <ModelFailed failed={failed} />}
      {!opened && busy && <p className={styles.note}>{say.opening}</p>}
      {opened && (
        <CellsOfModelProvider value={{ model: opened.model, goTo: store.goTo }}>
          {children(opened.model)}
        </CellsOfModelProvider>
      )}
      <div className={styles.row}>
        <Button size="small" onClick={() => go("tables", area)}>
          {say.tables}
        </Button>
        <ActionButton
          size="small"
          appearance="subtle"
          why={busy === null ? null : shell.busy}
          onClick={() => void store.open()}
        >
          {say.again}
        </ActionButton>
      </div>
    </>
  );
}
