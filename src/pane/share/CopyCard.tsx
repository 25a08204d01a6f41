import { Checkbox, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { shareWays, type ShareWay } from "../../core/share/share";
import { shareSentences } from "../../locale/pane/share/sentences";
import { Card } from "../shell/Card";
import { ActionButton } from "../shell/ActionButton";
import { useAnnounce } from "../shell/announce";
import { useLanguage } from "../shell/language";
import type { ShareStore } from "./store";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
});

/** A copy for others, in one of the three ways, with or without what the file says of people. */
export function CopyCard({ store }: { store: ShareStore }) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const announce = useAnnounce();
  const say = shareSentences[language].copy;
  const { busy, people, isCopied } = useSyncExternalStore(store.subscribe, store.state);
  const [way, setWay] = useState<ShareWay>("portable");
  const [withoutPeople, setWithoutPeople] = useState(false);
  useEffect(() => {
    if (isCopied) announce(say.made);
  }, [announce, isCopied, say]);
  return (
    <Card title={say.title} hint={say.about}>
      <RadioGroup
        aria-label={say.way}
        value={way}
        onChange={(_, { value }) => setWay(shareWays.find((one) => one === value) ?? way)}
      >
        {shareWays.map((one) => (
          <Radio key={one} value={one} label={say.ways[one]} />
        ))}
      </RadioGroup>
      <div>
        <ActionButton
          size="small"
          why={busy === null ? null : shell.busy}
          onClick={() => void store.listPeople(language)}
        >
          {busy === "people" ? say.listing : say.list}
        </ActionButton>
      </div>
      {people &&
        (people.length === 0 ? (
          <div role="status">{say.nobody}</div>
        ) : (
          <ul className={styles.list}>
            {people.map(({ kind, traces }) => (
              <li key={kind.en}>
                {say.traces(
                  kind[language],
                  traces.map(({ name, count }) => say.trace(name, count ?? null)),
                )}
              </li>
            ))}
          </ul>
        ))}
      <div>
        <Checkbox
          label={say.without}
          checked={withoutPeople}
          onChange={(_, { checked }) => setWithoutPeople(checked === true)}
        />
        <p className={styles.hint}>{say.withoutAbout}</p>
      </div>
      <div>
        <ActionButton
          why={busy === null ? null : shell.busy}
          onClick={() => void store.copy({ way, withoutPeople }, language)}
        >
          {busy === "copy" ? say.making : say.make}
        </ActionButton>
      </div>
      {isCopied && <div>{say.made}</div>}
    </Card>
  );
}
