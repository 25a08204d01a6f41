import { SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { searchTextOf, type FunctionCard } from "../../core/functions/card";
import { matchesSearch } from "../../core/textSearch";
import { homeSentences } from "../../locale/pane/home/sentences";
import { functionSentences } from "../../locale/pane/functions/sentences";
import { LinkCard } from "../shell/LinkCard";
import { useLanguage } from "../shell/language";
import { useGo } from "../shell/navigation";

const useStyles = makeStyles({
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  search: { maxWidth: "none", width: "100%" },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Every function with what it is for, found in either language, and the way to the selected cell's explanation. */
export function FunctionsView({ cards }: { cards: readonly FunctionCard[] }) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = functionSentences[language];
  const home = homeSentences[language];
  const go = useGo();
  const [search, setSearch] = useState("");
  const found = cards.filter((card) => matchesSearch(searchTextOf(card), search.trim()));
  return (
    <>
      <p className={styles.intro}>{say.intro}</p>
      <nav aria-label={home.explain}>
        <LinkCard title={home.explain} about={home.explainAbout} onClick={() => go("explain")} />
      </nav>
      <SearchBox
        className={styles.search}
        placeholder={say.search}
        aria-label={say.search}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setSearch("");
        }}
        dismiss={{ "aria-label": shell.clear }}
      />
      {found.length === 0 && <div role="status">{say.none(search.trim())}</div>}
      <nav className={styles.list} aria-label={home.functions}>
        {found.map(({ id, text }) => (
          <LinkCard
            key={id}
            title={id}
            about={text[language].description}
            onClick={() => go("function", id)}
          />
        ))}
      </nav>
    </>
  );
}
