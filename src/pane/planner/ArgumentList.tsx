import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CellAddress } from "../../core/cellAddress";
import { languages, type Language } from "../../core/language";
import type { ExplainedArgument } from "../../core/planner/explained";
import { argumentLabel } from "../../locale/argumentLabel";
import { labelled } from "../../locale/joined";
import { groupedText } from "../../locale/numbertext";
import { shellSentences } from "../../locale/pane/shell/sentences";
import { dayText } from "../checklist/wording";
import { addressText } from "../shell/addressText";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL } });

interface Props {
  given: readonly ExplainedArgument[];
  onGoTo: (cell: CellAddress) => void;
}

/** What a formula hands its function: cells with the way there, all else as people write it. */
export function ArgumentList({ given, onGoTo }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  if (given.length === 0) return null;
  return (
    <ul className={styles.list}>
      {given.map((argument) => {
        const { name, at } = argument;
        return (
          <li key={name.en}>
            {labelled(argumentLabel(name, language), "", language)}
            {at ? (
              <Link as="button" onClick={() => onGoTo(at)}>
                {addressText(at)}
              </Link>
            ) : (
              argumentText(argument, language)
            )}
          </li>
        );
      })}
    </ul>
  );
}

function argumentText({ name, text, number, word }: ExplainedArgument, language: Language): string {
  if (number) return number.isDate ? dayText(number.value, language) : groupedText(number.value, language);
  const spoken = name.en === "language" && languages.find((one) => one === text);
  return spoken ? shellSentences[spoken].languageName : (word?.[language] ?? text);
}
