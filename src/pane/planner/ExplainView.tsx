import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CellAddress } from "../../core/cellAddress";
import type { Explained, ExplainedRow } from "../../core/planner/explained";
import type { Language } from "../../core/language";
import { amountText, shareText } from "../../locale/numbertext";
import type { PlanSentences } from "../../locale/pane/planner/en";
import { planSentences } from "../../locale/pane/planner/sentences";
import { sentenceOf } from "../../locale/refusal";
import { addressText } from "../shell/addressText";
import { useAnnounce } from "../shell/announce";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";
import { watching } from "../shell/watching";
import { Failed } from "./Failed";
import { planFailure } from "./failure";
import type { PlanTasks } from "../../tasks/planner/planTasks";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  hint: { color: tokens.colorNeutralForeground2, margin: 0 },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    margin: 0,
  },
  scroll: { maxHeight: "360px", overflow: "auto", border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: "3px 6px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      whiteSpace: "nowrap",
      textAlign: "end",
    },
    "& th": { position: "sticky", top: 0, backgroundColor: tokens.colorNeutralBackground2 },
  },
  current: { backgroundColor: tokens.colorBrandBackground2, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** The most parts that are shown around the current one. */
const shownParts = 200;

/** Why the selected cell is what it is; it follows the selection. */
export function ExplainView({ tasks }: { tasks: PlanTasks }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = planSentences[language];
  const announce = useAnnounce();
  const [found, setFound] = useState<Explained | null>(null);
  const [failed, setFailed] = useState<{ caught: unknown } | null>(null);
  const asked = useRef(0);

  const look = useCallback(async () => {
    const mine = (asked.current += 1);
    try {
      const explained = await tasks.explain();
      if (mine !== asked.current) return;
      setFound(explained);
      setFailed(null);
    } catch (caught) {
      if (mine !== asked.current) return;
      setFound(null);
      setFailed({ caught });
    }
  }, [tasks]);

  useEffect(() => {
    // A selection made between looking and listening would go unnoticed, so listening comes first.
    const begin = async () => {
      const end = await tasks.watch(() => void look());
      void look();
      return end;
    };
    const end = watching(begin, (caught) => {
      setFailed({ caught });
      void look();
    });
    return () => end();
  }, [look, tasks]);

  useEffect(() => {
    if (found?.kind === "refused") announce(sentenceOf(found.refused, language), true);
    else if (found) announce(headline(found, say));
  }, [found, announce, language, say]);
  useEffect(() => {
    if (failed) announce(planFailure(failed.caught, language), true);
  }, [failed, announce, language]);

  const goTo = (cell: CellAddress) => {
    tasks.goTo(cell).catch((caught: unknown) => setFailed({ caught }));
  };
  return (
    <div className={styles.root}>
      <p className={styles.hint}>{say.explainIntro}</p>
      <div>
        <Button size="small" onClick={() => void look()}>
          {say.explainAgain}
        </Button>
      </div>
      {found && found.kind !== "refused" && <h2 className={styles.title}>{headline(found, say)}</h2>}
      {found?.kind === "split" && <Split found={found} say={say} language={language} />}
      {found?.kind === "answer" && (
        <ul className={styles.list}>
          {found.arguments.map(({ name, text, at }) => (
            <li key={name}>
              {say.fields[name as keyof typeof say.fields] ?? name}: {at ? addressText(at) : text}
            </li>
          ))}
        </ul>
      )}
      {found?.kind === "refused" && (
        <Notice
          kind="warning"
          title={headline(found, say)}
          actions={found.cells.map((cell) => (
            <Button key={addressText(cell)} size="small" onClick={() => goTo(cell)}>
              {say.goTo(addressText(cell))}
            </Button>
          ))}
        >
          {sentenceOf(found.refused, language)}
        </Notice>
      )}
      {found && found.kind !== "other" && <p className={styles.formula}>{found.formula}</p>}
      {failed && (
        <Failed
          caught={failed.caught}
          cells={[]}
          title={say.failed}
          say={say}
          language={language}
          onGoTo={goTo}
        />
      )}
    </div>
  );
}

function headline(found: Explained, say: PlanSentences): string {
  const address = addressText(found.at);
  switch (found.kind) {
    case "other":
      return say.other(address);
    case "split":
      return found.current >= 0 ? say.partOf(address, found.name) : say.notAPart(address, found.name);
    case "answer":
      return say.answerOf(address, found.name);
    case "refused":
      return say.refusedIn(address, found.name);
  }
}

function Split({
  found,
  say,
  language,
}: {
  found: Extract<Explained, { kind: "split" }>;
  say: PlanSentences;
  language: Language;
}) {
  const styles = useStyles();
  const { parts, current } = found;
  const first = Math.max(0, Math.min(current - shownParts / 2, parts.length - shownParts));
  const shown = parts.slice(first, first + shownParts);
  const part = parts[current];
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    row.current?.scrollIntoView({ block: "nearest" });
  }, [found]);
  const amount = (value: number) => amountText(value, language);
  return (
    <>
      {part && <p className={styles.hint}>{because(part, say, language)}</p>}
      <div className={styles.scroll} role="region" tabIndex={0} aria-label={headline(found, say)}>
        <table className={styles.table}>
          <thead>
            <tr>
              {say.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((one, index) => {
              const isCurrent = first + index === current;
              return (
                <tr
                  key={first + index}
                  ref={isCurrent ? row : undefined}
                  className={mergeClasses(isCurrent && styles.current)}
                  aria-current={isCurrent || undefined}
                >
                  <td>{first + index + 1}</td>
                  <td>{amount(one.weight)}</td>
                  <td>{shareText(one.share, language)}</td>
                  <td>{amount(one.exact)}</td>
                  <td>{say.bounds[one.bound]}</td>
                  <td>{amount(one.step)}</td>
                  <td>{amount(one.amount)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {parts.length > shown.length && (
        <p className={styles.hint}>{say.moreRows(parts.length - shown.length)}</p>
      )}
    </>
  );
}

function because(part: ExplainedRow, say: PlanSentences, language: Language): string {
  const weight = amountText(part.weight, language);
  const reason =
    part.bound === "none"
      ? say.because.none(weight, shareText(part.share, language), amountText(part.exact, language))
      : say.because[part.bound](weight);
  const step = amountText(Math.abs(part.step), language);
  const rounded =
    part.step > 0 ? say.rounded.up(step) : part.step < 0 ? say.rounded.down(step) : say.rounded.none;
  return `${reason}${language === "zh" ? "" : " "}${rounded}`;
}
