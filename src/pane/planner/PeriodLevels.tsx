import {
  Checkbox,
  Field as Labelled,
  FieldContextProvider,
  Select,
  makeStyles,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { defaultBasis } from "../../core/calendar/periodWeights";
import type { PlanSentences } from "../../locale/pane/planner/en";
import type { Form } from "./form";

const useStyles = makeStyles({ checks: { display: "flex", flexWrap: "wrap" } });

const grains = ["year", "half", "quarter", "month", "week", "day", "445", "454", "544", "13x4"] as const;
const bases = ["equal", "days", "workdays"] as const;

interface Props {
  form: Form;
  say: PlanSentences;
  onChange: (part: Partial<Form>) => void;
  /** Why a choice can't be used. */
  refusalAt: (part: "levels" | "basis") => ReactElement | null;
}

/** The levels of a plan over time, and by what a period weighs. */
export function PeriodLevels({ form, say, onChange, refusalAt }: Props) {
  const styles = useStyles();
  const noLevel = form.grains.length === 0;
  const refusal = noLevel ? say.noLevel : refusalAt("levels");
  const basisRefusal = refusalAt("basis");
  const toggle = (grain: (typeof grains)[number], checked: boolean) =>
    onChange({ grains: checked ? [...form.grains, grain] : form.grains.filter((other) => other !== grain) });
  return (
    <>
      <Labelled
        label={say.levels}
        size="small"
        role="group"
        {...(refusal && { validationState: "error", validationMessage: refusal })}
      >
        {/* The field's name is the group's; each box has one of its own. */}
        <FieldContextProvider value={undefined}>
          <div className={styles.checks}>
            {grains.map((grain) => (
              <Checkbox
                key={grain}
                label={say.grains[grain]}
                checked={form.grains.includes(grain)}
                onChange={(_, { checked }) => toggle(grain, checked === true)}
              />
            ))}
          </div>
        </FieldContextProvider>
      </Labelled>
      <Labelled
        label={say.basis}
        size="small"
        {...(basisRefusal && { validationState: "error", validationMessage: basisRefusal })}
      >
        <Select
          size="small"
          value={form.basis ?? defaultBasis(form.grains[0] ?? "month")}
          onChange={(_, { value }) => onChange({ basis: value as Form["basis"] })}
        >
          {bases.map((basis) => (
            <option key={basis} value={basis}>
              {say.bases[basis]}
            </option>
          ))}
        </Select>
      </Labelled>
    </>
  );
}
