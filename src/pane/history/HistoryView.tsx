import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useSyncExternalStore } from "react";
import { sections, type SectionId } from "../../core/checklist/checklist";
import { movedSince, type Scored } from "../../core/checklist/history";
import type { Opened } from "../../core/checklist/opened";
import { score, shownScore } from "../../core/checklist/score";
import { historySentences } from "../../locale/pane/history/sentences";
import { Standing } from "../checklist/Standing";
import { countedChecklist, type ChecklistState, type ChecklistStore } from "../checklist/store";
import { useWords } from "../checklist/useWords";
import { dayText, scoreText } from "../checklist/wording";
import { Card } from "../shell/Card";
import { useTableStyles } from "../shell/useTableStyles";
import { ActionButton } from "../shell/ActionButton";
import { useAnnounce } from "../shell/announce";
import { TrendLine } from "./TrendLine";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px" },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  course: { width: "84px" },
});

interface Props {
  store: ChecklistStore;
  /** Excel serial. */
  today: number;
}

/** How the score went, by area, and what has moved since it was last recorded. */
export function HistoryView({ store, today }: Props) {
  const styles = useStyles();
  const { language, shell } = useWords();
  const say = historySentences[language];
  const announce = useAnnounce();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { found: logs } = useSyncExternalStore(store.logs.subscribe, store.logs.state);
  const { opened, edits, action } = state;
  const record = async () => {
    if (await store.snapshot(today)) announce(say.recorded);
  };
  return (
    <>
      <Standing store={store} state={state} />
      {(opened?.kind === "absent" || opened?.kind === "taken") && (
        <p className={styles.note}>{say.noChecklist}</p>
      )}
      {opened?.kind === "open" && logs && (
        <>
          {logs.history.length === 0 ? (
            <p className={styles.note}>{say.none}</p>
          ) : (
            <Course history={logs.history} opened={opened} edits={edits} today={today} />
          )}
          {!opened.readOnly && (
            <div>
              <ActionButton why={action === null ? null : shell.busy} onClick={() => void record()}>
                {action === "snapshot" ? say.recording : say.record}
              </ActionButton>
            </div>
          )}
        </>
      )}
    </>
  );
}

interface CourseProps {
  history: readonly Scored[];
  opened: Extract<Opened, { kind: "open" }>;
  edits: ChecklistState["edits"];
  today: number;
}

function Course({ history, opened, edits, today }: CourseProps) {
  const styles = useStyles();
  const { table } = useTableStyles();
  const { language, texts } = useWords();
  const say = historySentences[language];
  const now = useMemo(() => score(countedChecklist(opened.checklist, edits)), [opened, edits]);
  const shown = (points: number | null): number | null => (points === null ? null : shownScore(points));
  const areas = Object.fromEntries(now.sections.map((one) => [one.id, shown(one.score)])) as Readonly<
    Record<SectionId, number | null>
  >;
  const last = history[history.length - 1]!;
  const day = dayText(last.day, language);
  const text = (points: number | null) => (points === null ? say.nothing : scoreText(points, language));
  const sign = (from: number, to: number): string =>
    new Intl.NumberFormat(language, {
      signDisplay: "exceptZero",
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }).format(Math.round((to - from) * 10) / 10);
  const whole = [...history, ...(last.day < today ? [{ day: today, score: shown(now.score) }] : [])];
  const moves = movedSince(last, areas);
  const ofPlan = shown(now.score);
  const isSame = last.score === null || ofPlan === null || last.score === ofPlan;
  return (
    <>
      <Card title={say.trend}>
        {whole.length > 1 ? (
          <TrendLine
            label={say.trendOf(
              dayText(whole[0]!.day, language),
              dayText(whole.at(-1)!.day, language),
              whole.length,
              text(whole[0]!.score),
              text(whole.at(-1)!.score),
            )}
            points={whole}
            width={308}
            height={120}
            pass={{ at: opened.checklist.pass, name: say.pass }}
          />
        ) : (
          <div>{say.one(day, text(last.score))}</div>
        )}
      </Card>
      <Card title={say.moved(day)}>
        {moves.length === 0 && isSame ? (
          <div>{say.unmoved}</div>
        ) : (
          <ul className={styles.list}>
            {!isSame && (
              <li>{say.move(say.whole, text(last.score), text(ofPlan), sign(last.score, ofPlan))}</li>
            )}
            {moves.map(({ section, from, to }) => (
              <li key={section}>
                {say.move(texts.sections[section].title, text(from), text(to), sign(from, to))}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={say.areas}>
        <table className={table}>
          <thead>
            <tr>
              <th scope="col">{say.area}</th>
              <th scope="col" className={styles.course}>
                {say.course}
              </th>
              <th scope="col" data-figure>
                {say.last}
              </th>
            </tr>
          </thead>
          <tbody>
            {sections.map((id) => {
              const points = [
                ...history.map((one) => ({ day: one.day, score: one.sections[id] })),
                ...(last.day < today ? [{ day: today, score: areas[id] }] : []),
              ];
              return (
                <tr key={id}>
                  <th scope="row">{texts.sections[id].title}</th>
                  <td className={styles.course}>
                    <TrendLine
                      label={points.map((one) => text(one.score)).join(" → ")}
                      points={points}
                      width={84}
                      height={24}
                    />
                  </td>
                  <td data-figure>{text(areas[id])}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Card>
    </>
  );
}
