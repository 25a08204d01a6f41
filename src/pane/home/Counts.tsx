import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Checklist } from "../../core/checklist/checklist";
import { isOpen } from "../../core/checklist/score";
import { isOverdue } from "../../core/checklist/select";
import { homeSentences } from "../../locale/pane/home/sentences";
import { useLanguage } from "../shell/language";
import { useGo } from "../shell/navigation";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  count: { minWidth: 0, fontVariantNumeric: "tabular-nums" },
});

interface Props {
  checklist: Checklist;
  /** Excel serial. */
  today: number;
}

/** What is open, critical and overdue, each with the way to the list. */
export function Counts({ checklist: { items }, today }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const { counts } = homeSentences[language];
  const go = useGo();
  const open = items.filter(isOpen);
  const each = [
    ["open", open.length],
    ["critical", open.filter(({ critical }) => critical).length],
    ["overdue", open.filter((item) => isOverdue(item, today)).length],
  ] as const;
  return (
    <div className={styles.root}>
      {each.map(([filter, count]) => (
        <Button key={filter} size="small" className={styles.count} onClick={() => go("items", filter)}>
          {counts[filter](count)}
        </Button>
      ))}
    </div>
  );
}
