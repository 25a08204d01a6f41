import { isoOf } from "../../core/checklist/due";
import type { Language } from "../../core/language";
import type { FiguresOf } from "../../core/model/rules/rule";
import type { Rhythm } from "../../core/tracking/measure";
import type { Pace } from "../../core/tracking/pace";
import type { paceByOwner } from "../../core/tracking/paceByOwner";
import { gapIn } from "../../locale/joined";
import { amountText, shareText } from "../../locale/numbertext";
import { reviewSentences } from "../../locale/pane/review/sentences";

export type PaceFigures = FiguresOf<ReturnType<typeof paceByOwner>>;

/** How the team keeps pace, a sentence a fact. */
export function paceSentences(
  { closed, periods, lastSpan, team, teamLast, others, isUnreported }: PaceFigures,
  rhythm: Rhythm,
  language: Language,
): readonly string[] {
  const say = reviewSentences[language];
  const text = (amount: number) => amountText(amount, language, 0);
  const day = (serial: number) => isoOf(serial) ?? "";
  const toldOf = ({ actual, expected, attainment, needed }: Pace): string =>
    [
      attainment === undefined
        ? say.nothingExpected(text(actual))
        : say.team(text(actual), text(expected), shareText(attainment, language, 1)),
      ...(needed === undefined ? [] : [needed === 0 ? say.passed : say.needed[rhythm](text(needed))]),
    ].join(gapIn(language));
  const after = say.after[rhythm](closed, periods);
  return [
    closed === 0
      ? say.notBegun[rhythm]
      : [after, isUnreported ? say.unreported : toldOf(team)].join(gapIn(language)),
    ...(lastSpan && teamLast && !isUnreported
      ? [
          say.last[rhythm](
            day(lastSpan.start),
            day(lastSpan.end),
            text(teamLast.actual),
            text(teamLast.expected),
          ),
        ]
      : []),
    ...(others.names.length > 0 ? [say.others(others.names, text(others.amount))] : []),
  ];
}
