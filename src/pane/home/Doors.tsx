import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useSyncExternalStore } from "react";
import type { Offer } from "../../core/home/offers";
import { homeSentences } from "../../locale/pane/home/sentences";
import type { ChecklistStore } from "../checklist/store";
import { useAnnounce } from "../shell/announce";
import { useLanguage } from "../shell/language";
import { LinkCard } from "../shell/LinkCard";
import { Mark } from "../shell/Mark";
import { useGo } from "../shell/navigation";
import type { HomeStore } from "./homeStore";

const DoorFailed = lazy(() => import("./DoorFailed").then((module) => ({ default: module.DoorFailed })));

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { margin: 0 },
  ways: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  promise: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  store: HomeStore;
  checklist: ChecklistStore;
  creating: boolean;
  /** Excel serial. */
  today: number;
}

/** The first screen: what the workbook offers, and three ways to begin, each with something on the sheet at its end. */
export function Doors({ store, checklist, creating, today }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const home = homeSentences[language];
  const go = useGo();
  const announce = useAnnounce();
  const { isFirst, offers, hasModel, isInserting, failed } = useSyncExternalStore(
    store.subscribe,
    store.state,
  );
  useEffect(() => {
    if (isInserting) announce(home.doors.exampleBusy);
    else if (creating) announce(home.doors.checkBusy);
  }, [isInserting, creating, announce, home]);

  const begin = (page: string, part: string | null = null) => {
    store.begin();
    go(page, part);
  };
  const seeExample = async () => {
    // Loaded while the example is written: what says that it is there has the focus as soon as the door has gone.
    void import("./ExampleNotice");
    if (await store.insertExample(language, today)) await checklist.open();
  };
  const offer = (one: Offer) => {
    const place = one.kind === "list" ? one.sheet : one.table;
    const key = `${one.kind} ${place}`;
    return one.kind === "funnel" ? (
      <LinkCard
        key={key}
        title={home.offers.funnel(place)}
        about={home.offers.funnelAbout}
        onClick={() => begin("funnel", place)}
      />
    ) : (
      <LinkCard
        key={key}
        title={home.offers.split(place)}
        about={home.offers.splitAbout(one.weights, one.names)}
        onClick={() => begin("plan", JSON.stringify(one))}
      />
    );
  };
  return (
    <section className={styles.root} aria-label={home.doors.title}>
      {isFirst && (
        <>
          <div className={styles.head}>
            <Mark />
            <h2 className={styles.title}>{home.doors.title}</h2>
          </div>
          <p className={styles.body}>{home.doors.body}</p>
        </>
      )}
      {offers !== null && offers.length > 0 && (
        <nav className={styles.ways} aria-label={home.offers.title}>
          <h2 className={styles.heading}>{home.offers.title}</h2>
          {offers.map(offer)}
        </nav>
      )}
      <div className={styles.ways}>
        {isFirst && (
          <LinkCard title={home.doors.split} about={home.doors.splitAbout} onClick={() => begin("plan")} />
        )}
        {isFirst && !hasModel && (
          <LinkCard
            title={isInserting ? home.doors.exampleBusy : home.doors.example}
            about={home.doors.exampleAbout}
            busy={isInserting}
            onClick={() => void seeExample()}
          />
        )}
        <LinkCard
          title={creating ? home.doors.checkBusy : home.doors.check}
          about={home.doors.checkAbout}
          busy={creating}
          // Not before: the doors would shrink, and others move under the pointer.
          onClick={() => void checklist.create(language).then(store.begin)}
        />
      </div>
      {failed && (
        <Suspense fallback={null}>
          <DoorFailed caught={failed.caught} />
        </Suspense>
      )}
      <p className={styles.promise}>{home.doors.promise}</p>
      {isFirst && (
        <div>
          <Button size="small" appearance="subtle" onClick={store.begin}>
            {home.doors.skip}
          </Button>
        </div>
      )}
    </section>
  );
}
