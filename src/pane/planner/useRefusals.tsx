import { Button } from "@fluentui/react-components";
import { useEffect, type ReactElement } from "react";
import type { CellAddress } from "../../core/cellAddress";
import { isTrouble } from "../../core/trouble";
import { planSentences } from "../../locale/pane/planner/sentences";
import type { Manner } from "../../locale/sentences";
import { useAnnounce } from "../shell/announce";
import { useLanguage } from "../shell/language";
import { Failed } from "./Failed";
import { planFailure } from "./failure";
import { Refusal } from "./Refusal";

interface Told {
  readonly caught: unknown;
  /** What did not work. */
  readonly title: string;
  /** The field whose cells were asked for. */
  readonly at?: string | undefined;
}

interface Surroundings {
  /** The fields that are there to stand at. */
  readonly fields: readonly string[];
  /** The field that something is about; null where it is about none. */
  readonly fieldOf: (caught: unknown) => string | null;
  readonly manner: (usual: Manner) => Manner;
  readonly cellsOf: (caught: unknown) => readonly CellAddress[];
  readonly onGoTo: (cell: CellAddress) => void;
  /** Shows the hidden sheet and inserts there. */
  readonly onShow: () => void;
}

/** What can't be done, each at the field that it is about; what is about none stands where its action does. */
export function useRefusals(
  all: readonly Told[],
  { fields, fieldOf, manner, cellsOf, onGoTo, onShow }: Surroundings,
) {
  const { language } = useLanguage();
  const say = planSentences[language];
  const announce = useAnnounce();
  const told = all.map((one) => {
    const field = fieldOf(one.caught) ?? one.at;
    return { ...one, field: fields.find((each) => each === field) ?? null };
  });
  const sentenceOf = (caught: unknown) => planFailure(caught, language, manner);
  const unplaced = told.find(({ field }) => field === null);
  const spoken = unplaced ? sentenceOf(unplaced.caught) : null;
  useEffect(() => {
    // What stands at a field is announced by the field.
    if (spoken !== null) announce(spoken, true);
  }, [announce, spoken]);

  const parts = (caught: unknown) => ({
    sentence: sentenceOf(caught),
    cells: cellsOf(caught),
    say,
    onGoTo,
    wayOut: isTrouble(caught, "sheet-hidden") ? (
      <Button key="show" size="small" onClick={onShow}>
        {say.showAndInsert}
      </Button>
    ) : null,
  });
  return {
    /** What stands at a field. */
    at(field: string): ReactElement | null {
      const one = told.find((each) => each.field === field);
      return one ? <Refusal {...parts(one.caught)} /> : null;
    },
    /** Whether something stands at one of these. */
    isAny: (some: readonly string[]): boolean =>
      told.some(({ field }) => field !== null && some.includes(field)),
    rest: unplaced ? (
      <Failed
        caught={unplaced.caught}
        title={unplaced.title}
        language={language}
        {...parts(unplaced.caught)}
      />
    ) : null,
  };
}
