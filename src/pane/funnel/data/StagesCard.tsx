import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { Figures } from "../../../core/funnel/data/figures";
import {
  dateOrders,
  meanings,
  type Choices,
  type DateOrder,
  type Meaning,
} from "../../../core/funnel/data/source";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { amountText } from "../../../locale/numbertext";
import { useLanguage } from "../../shell/language";
import { Card } from "../../shell/Card";
import type { Reading } from "./state";
import type { DataStore } from "./store";
import { useTableStyles } from "../../shell/useTableStyles";
import { StageOrder } from "./StageOrder";

const useStyles = makeStyles({
  select: { minWidth: "104px", "& select": { paddingInlineEnd: "24px" } },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
});

/** So many words can be looked through; more are no stages. */
const shownWords = 40;

interface Props {
  store: DataStore;
  read: Reading;
  choices: Choices;
  figures: Figures;
}

/** What each word in the stage column means, the order of the open ones, and how text dates are read. */
export function StagesCard({ store, read, choices, figures }: Props) {
  const styles = useStyles();
  const tableStyles = useTableStyles();
  const { language } = useLanguage();
  const say = funnelSentences[language];
  const shown = figures.words.slice(0, shownWords);
  const example = textDate(read);
  return (
    <Card title={say.stages} hint={say.stagesHint}>
      <table className={tableStyles.table}>
        <thead>
          <tr>
            <th scope="col">{say.word}</th>
            <th scope="col" data-figure>
              {say.count}
            </th>
            <th scope="col">{say.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ word, count, meaning }) => (
            <tr key={word}>
              <th scope="row">{word}</th>
              <td data-figure>{amountText(count, language)}</td>
              <td>
                <Select
                  size="small"
                  className={styles.select}
                  aria-label={say.meaningOf(word)}
                  aria-invalid={meaning === null}
                  value={meaning ?? ""}
                  onChange={(_, { value }) => store.setMeaning(word, value as Meaning)}
                >
                  {meaning === null && <option value="">{say.noMeaning}</option>}
                  {meanings.map((one) => (
                    <option key={one} value={one}>
                      {say.meanings[one]}
                    </option>
                  ))}
                </Select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {figures.words.length > shown.length && (
        <p className={styles.note}>
          {say.moreWords(amountText(figures.words.length - shown.length, language))}
        </p>
      )}
      {choices.order.length > 1 && <StageOrder order={choices.order} onMove={store.move} />}
      {(example !== null || choices.dates !== null) && (
        <Field
          label={say.dates}
          size="small"
          validationState={choices.dates === null ? "warning" : "none"}
          validationMessage={example === null ? undefined : say.datesHint(example)}
          validationMessageIcon={choices.dates === null ? undefined : null}
        >
          <Select
            size="small"
            value={choices.dates ?? ""}
            onChange={(_, { value }) => store.setDates(value === "" ? null : (value as DateOrder))}
          >
            <option value="">{say.noOrder}</option>
            {dateOrders.map((order) => (
              <option key={order} value={order}>
                {say.dateOrders[order]}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </Card>
  );
}

/** The first date that is text, where there is one in the rows that were looked at. */
function textDate({ looked, columns }: Reading): string | null {
  for (const role of ["opened", "closed"] as const) {
    const column = columns[role];
    if (column === undefined) continue;
    for (const row of looked.sample.rows) {
      const value = row[column];
      if (typeof value === "string" && /\d/.test(value)) return value;
    }
  }
  return null;
}
