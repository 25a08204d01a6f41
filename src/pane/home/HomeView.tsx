import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useSyncExternalStore } from "react";
import { homeSentences } from "../../locale/pane/home/sentences";
import { Standing } from "../checklist/Standing";
import type { ChecklistStore } from "../checklist/store";
import { useWords } from "../checklist/useWords";
import { useGo } from "../shell/navigation";
import { AreaList } from "./AreaList";
import type { HomeStore } from "./homeStore";
import type { Page } from "../shell/page";
import { LinkCard } from "../shell/LinkCard";

const Doors = lazy(() => import("./Doors").then((module) => ({ default: module.Doors })));
const ExampleNotice = lazy(() =>
  import("./ExampleNotice").then((module) => ({ default: module.ExampleNotice })),
);
const SignoffCard = lazy(() =>
  import("../signoffs/SignoffCard").then((module) => ({ default: module.SignoffCard })),
);
const Stand = lazy(() => import("./Stand").then((module) => ({ default: module.Stand })));

const useStyles = makeStyles({
  looking: { padding: tokens.spacingVerticalXXXL },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  pages: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Props {
  store: ChecklistStore;
  homeStore: HomeStore;
  /** What another feature has to say before anything else, once the workbook was looked at. */
  Offer: Page["View"];
  today: number;
}

/** Where the plan stands, what to do next, and the way to everything else. */
export function HomeView({ store, homeStore, Offer, today }: Props) {
  const styles = useStyles();
  const { words, language } = useWords();
  const home = homeSentences[language];
  const go = useGo();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { opened, edits, action } = state;
  const { isInserted, hasLooked } = useSyncExternalStore(homeStore.subscribe, homeStore.state);
  const isThere = opened?.kind === "open";
  const isNew = opened?.kind === "absent" || opened?.kind === "taken";
  // What comes above the areas is waited for: they would move away under the pointer.
  const isWhole = opened !== null && (!isNew || hasLooked);
  useEffect(() => {
    if (isNew) void homeStore.look();
  }, [isNew, homeStore]);
  const looking = <Spinner className={styles.looking} label={words.opening} labelPosition="below" />;
  return (
    <>
      <Standing store={store} state={state} />
      {opened !== null && <Offer part={null} today={today} />}
      {isInserted && (
        <Suspense fallback={null}>
          <ExampleNotice onPutAside={homeStore.putAside} />
        </Suspense>
      )}
      {opened !== null && !isWhole && looking}
      <Suspense fallback={looking}>
        {isNew && isWhole && (
          <Doors store={homeStore} checklist={store} creating={action === "create"} today={today} />
        )}
        {isThere && <Stand opened={opened} edits={edits} store={store} today={today} />}
        {!isThere && isWhole && (
          <>
            <h2 className={styles.heading}>{home.areas}</h2>
            <AreaList checklist={null} score={null} />
          </>
        )}
        {isWhole && (
          <nav className={styles.pages} aria-label={home.crumb}>
            {isThere && (
              <LinkCard
                title={home.allItems}
                about={Object.values(words.filter).join(" · ")}
                onClick={() => go("items")}
              />
            )}
            <LinkCard title={home.functions} about={home.functionsAbout} onClick={() => go("functions")} />
            <LinkCard title={home.tables} about={home.tablesAbout} onClick={() => go("tables")} />
            <LinkCard title={home.rollup} about={home.rollupAbout} onClick={() => go("rollup")} />
            <LinkCard title={home.share} about={home.shareAbout} onClick={() => go("share")} />
          </nav>
        )}
        {/* Last: it comes late, and nothing stands below it that would move away. */}
        {isThere && (
          <Suspense fallback={null}>
            <SignoffCard
              store={store}
              checklist={opened.checklist}
              scope="whole"
              today={today}
              readOnly={opened.readOnly !== undefined}
            />
          </Suspense>
        )}
      </Suspense>
    </>
  );
}
