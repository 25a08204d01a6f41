import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, useSyncExternalStore } from "react";
import { sections, type Checklist } from "../../core/checklist/checklist";
import { changesSince } from "../../core/checklist/cover";
import { isOpen } from "../../core/checklist/score";
import { currentSignoffs, itemsIn, type Scope, type Signoff } from "../../core/checklist/signoffs";
import { signoffSentences } from "../../locale/pane/signoffs/sentences";
import { behindOf } from "../../tasks/proofs/behind";
import type { ChecklistStore } from "../checklist/store";
import { useWords } from "../checklist/useWords";
import { dayText } from "../checklist/wording";
import { Card } from "../shell/Card";
import { areaPage } from "../home/tools";
import { useGo } from "../shell/navigation";
import { LinkCard } from "../shell/LinkCard";
import { useAnnounce } from "../shell/announce";
import { changeText } from "./changeText";
import { SignoffForm } from "./SignoffForm";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px" },
  stale: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  areas: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** So many changes are named. */
const most = 6;

interface Props {
  store: ChecklistStore;
  /** As the workbook has it. */
  checklist: Checklist;
  scope: Scope;
  /** Excel serial. */
  today: number;
  readOnly: boolean;
}

/** Who stands for an area or the whole plan, whether that still holds, and the way to sign. */
export function SignoffCard({ store, checklist, scope, today, readOnly }: Props) {
  const styles = useStyles();
  const { language, texts } = useWords();
  const say = signoffSentences[language];
  const announce = useAnnounce();
  const { found: logs } = useSyncExternalStore(store.logs.subscribe, store.logs.state);
  const { found: proofs } = useSyncExternalStore(store.proofs.subscribe, store.proofs.state);
  const [isSigning, setSigning] = useState(false);
  const behind = useMemo(() => proofs && behindOf(proofs), [proofs]);
  const current = useMemo(() => currentSignoffs(logs?.signoffs ?? []), [logs]);
  if (logs === null) return null;
  const changesOf = (signoff: Signoff) => changesSince(signoff.covered, checklist, signoff.scope, behind);
  const signoff = current.get(scope);
  const changes = signoff ? changesOf(signoff) : [];
  const open = itemsIn(checklist, scope).filter(isOpen).length;
  const sign = async (by: string, day: number) => {
    if (!(await store.signOff({ scope, by, day }))) return;
    setSigning(false);
    announce(say.done);
  };
  return (
    <Card title={say.title} hint={say.hint}>
      <div data-signoff={signoff ? (changes.length === 0 ? "good" : "stale") : "none"}>
        {!signoff && say.none}
        {signoff && changes.length === 0 && say.good(signoff.by, dayText(signoff.day, language))}
        {signoff && changes.length > 0 && (
          <>
            <div className={styles.stale}>{say.stale(signoff.by, dayText(signoff.day, language))}</div>
            <ul className={styles.list}>
              {changes.slice(0, most).map((change) => (
                <li key={changeText(change, checklist, language)}>
                  {changeText(change, checklist, language)}
                </li>
              ))}
              {changes.length > most && <li>{say.more(changes.length - most)}</li>}
            </ul>
          </>
        )}
      </div>
      {open > 0 && <div className={styles.quiet}>{say.open(open)}</div>}
      {!readOnly && !isSigning && (
        <div>
          <Button size="small" onClick={() => setSigning(true)}>
            {signoff ? say.again : say.sign}
          </Button>
        </div>
      )}
      {isSigning && (
        <SignoffForm store={store} today={today} onSign={sign} onCancel={() => setSigning(false)} />
      )}
      {scope === "whole" && (
        <SignedAreas current={current} isGood={(one) => changesOf(one).length === 0} texts={texts} />
      )}
    </Card>
  );
}

interface SignedProps {
  current: ReadonlyMap<Scope, Signoff>;
  isGood: (signoff: Signoff) => boolean;
  texts: ReturnType<typeof useWords>["texts"];
}

/** The areas that somebody stands for, each with the way there. */
function SignedAreas({ current, isGood, texts }: SignedProps) {
  const styles = useStyles();
  const { language } = useWords();
  const say = signoffSentences[language];
  const go = useGo();
  const signed = sections.flatMap((id) => current.get(id) ?? []);
  if (signed.length === 0) return null;
  return (
    <nav className={styles.areas} aria-label={say.areas}>
      {signed.map((one) => {
        const day = dayText(one.day, language);
        return (
          <LinkCard
            key={one.scope}
            title={one.scope === "whole" ? say.whole : texts.sections[one.scope].title}
            about={isGood(one) ? say.goodArea(one.by, day) : say.staleArea(one.by, day)}
            onClick={() => one.scope !== "whole" && go(areaPage(one.scope))}
          />
        );
      })}
    </nav>
  );
}
