import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import { makeStyles } from "@fluentui/react-components";

type Announce = (sentence: string, urgent?: boolean) => void;
const AnnounceContext = createContext<Announce>(() => undefined);

/** Says a sentence to those who listen to the pane rather than look at it. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Two live regions that are there from the start, since one that appears with its text is not read. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ polite: "", urgent: "" });
  const styles = useStyles();
  const announce = useCallback<Announce>(
    (sentence, urgent = false) =>
      setSaid((before) => ({ ...before, [urgent ? "urgent" : "polite"]: sentence })),
    [],
  );
  const regions = useMemo(
    () => (
      <>
        <div role="status" aria-live="polite" className={styles.unseen}>
          {said.polite}
        </div>
        <div role="alert" aria-live="assertive" className={styles.unseen}>
          {said.urgent}
        </div>
      </>
    ),
    [said, styles.unseen],
  );
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      {regions}
    </AnnounceContext.Provider>
  );
}
