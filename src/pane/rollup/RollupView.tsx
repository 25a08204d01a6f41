import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { sections } from "../../core/checklist/checklist";
import { rollupAreas, type RollupRow } from "../../core/rollup/rollup";
import { listed } from "../../locale/joined";
import { checklistTexts } from "../../locale/checklist/texts";
import { rollupSentences } from "../../locale/pane/rollup/sentences";
import { Card } from "../shell/Card";
import { ActionButton } from "../shell/ActionButton";
import { useAnnounce } from "../shell/announce";
import { failureSentence } from "../shell/failure";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";
import type { RollupStore } from "./store";

const useStyles = makeStyles({
  intro: { color: tokens.colorNeutralForeground2, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalXS },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  figure: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  detail: { gridColumn: "1 / -1", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** So many workbooks are shown; the sheet has all of them. */
const most = 50;

function Workbook({ row }: { row: RollupRow }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = rollupSentences[language];
  if ("reason" in row)
    return (
      <li className={styles.line}>
        <span>{row.file}</span>
        <span className={styles.detail}>{row.reason}</span>
      </li>
    );
  const { score, ready, verdict, overdue, staleSignoffs } = row.readiness;
  const details = [
    ready ? say.ready : verdict,
    ...(overdue > 0 ? [say.overdue(overdue)] : []),
    ...(staleSignoffs > 0 ? [say.stale(staleSignoffs)] : []),
  ];
  return (
    <li className={styles.line}>
      <span>{row.file}</span>
      <span className={styles.figure}>{score === null ? "–" : score.toFixed(1)}</span>
      <span className={styles.detail}>{details.join(" · ")}</span>
    </li>
  );
}

/** The readiness of many workbooks: files chosen, scores and laggards by area, and a sheet with all of it. */
export function RollupView({ store }: { store: RollupStore }) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = rollupSentences[language];
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const { rows, reading, busy, written, failed } = useSyncExternalStore(store.subscribe, store.state);
  const ready = rows.filter((row) => "readiness" in row && row.readiness.ready).length;
  const unread = rows.filter((row) => "reason" in row).length;
  const summary = rows.length > 0 && reading === 0 ? say.read(rows.length, ready, unread) : null;
  const told = written && (written.isGone ? say.undone : say.written(written.sheet));
  const sentence = failed && failureSentence(failed.caught, language, () => null);
  useEffect(() => {
    if (summary) announce(summary);
  }, [announce, summary]);
  useEffect(() => {
    if (told) announce(told);
  }, [announce, told]);
  useEffect(() => {
    if (sentence) announce(sentence, true);
  }, [announce, sentence]);
  const titles = sections.map((id) => checklistTexts[language].sections[id].title);
  const note = written && (
    <div className={styles.buttons}>
      <span>{told}</span>
      {!written.isGone && (
        <ActionButton size="small" why={busy === null ? null : shell.busy} onClick={() => void store.undo()}>
          {say.undo}
        </ActionButton>
      )}
    </div>
  );
  return (
    <>
      <p className={styles.intro}>{say.intro}</p>
      <div className={styles.buttons}>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".xlsx,.xlsm,.xltx,.xltm"
          aria-label={say.choose}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            if (files.length > 0) void store.read(files, language);
            target.value = "";
          }}
        />
        <Button appearance="primary" onClick={() => input.current?.click()}>
          {say.choose}
        </Button>
        {reading > 0 && (
          <>
            <span role="status">{say.reading(rows.length, reading)}</span>
            <Button onClick={store.stop}>{say.stop}</Button>
          </>
        )}
        {summary && <span>{summary}</span>}
      </div>
      {failed && (
        <Notice
          kind="error"
          title={say.failed}
          actions={
            <Button size="small" onClick={failed.again}>
              {say.again}
            </Button>
          }
        >
          {sentence}
        </Notice>
      )}
      {rows.length > unread && (
        <Card title={say.areas}>
          <ul className={styles.list}>
            {rollupAreas(rows, titles.length).map(({ area, mean, laggards }) => (
              <li key={area} className={styles.line}>
                <span>{titles[area]}</span>
                <span className={styles.figure}>{mean === null ? "–" : mean.toFixed(1)}</span>
                {laggards.length > 0 && (
                  <span className={styles.detail}>
                    {say.behind(
                      listed(
                        laggards.map(({ file, score }) => `${file} ${score.toFixed(1)}`),
                        language,
                      ),
                    )}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {rows.length > 0 && (
        <Card title={say.workbooks}>
          <ul className={styles.list}>
            {rows.slice(0, most).map((row, at) => (
              <Workbook key={at} row={row} />
            ))}
            {rows.length > most && <li>{say.more(rows.length - most)}</li>}
          </ul>
          <div>
            <ActionButton
              why={busy !== null || reading > 0 ? shell.busy : null}
              onClick={() => void store.write("rollup", language)}
            >
              {busy === "rollup" ? say.writing : say.write}
            </ActionButton>
          </div>
          {written?.what === "rollup" && note}
        </Card>
      )}
      <Card title={say.query} hint={say.queryAbout}>
        <div>
          <ActionButton
            why={busy === null ? null : shell.busy}
            onClick={() => void store.write("query", language)}
          >
            {busy === "query" ? say.writing : say.writeQuery}
          </ActionButton>
        </div>
        {written?.what === "query" && note}
      </Card>
    </>
  );
}
