import { isoOf } from "../../core/checklist/due";
import type { Model } from "../../core/model/model";
import type { ReviewKind } from "../../core/model/reviews";
import type { Pack, PackLine, PackLineKind } from "../../core/reviewPack/pack";
import type { KeptAction } from "../../core/tracking/actions";
import type { Decision } from "../../core/tracking/decisions";
import type { Language } from "../../core/language";
import { reviewSentences } from "../../locale/pane/review/sentences";
import { decisionSentence } from "../review/decisionSentence";
import { paceSentences } from "../review/paceSentences";
import type { PaceFigures } from "../review/paceSentences";

interface Given {
  readonly language: Language;
  readonly kind: ReviewKind;
  readonly today: number;
  readonly model: Model;
  /** Null where it can't be told, or nothing was sold yet. */
  readonly pace: PaceFigures | null;
  readonly decisions: readonly Decision[];
  readonly actions: readonly KeptAction[];
}

/** So many rows of a kind keep the page legible. */
const most = 30;

const line = (kind: PackLineKind, ...cells: readonly (string | number)[]): PackLine => ({ kind, cells });

/** The figures and sentences of a review as a report, the same as the pane shows. */
export function packOf({ language, kind, today, model, pace, decisions, actions }: Given): Pack {
  const say = reviewSentences[language];
  const rhythm = kind === "weekly" ? "week" : "month";
  const day = (serial: number | null): string => (serial === null ? "" : (isoOf(serial) ?? ""));
  const goal = model.stGoal?.rows[0]?.row.goal.trim() ?? "";
  const owners = (pace?.owners ?? []).map(({ name, pace: { expected, actual, attainment, status } }) =>
    line("row", name, expected, actual, attainment ?? "", status === undefined ? "" : say.levels[status]),
  );
  const kpis = (side: "leading" | "lagging"): readonly string[] =>
    (model.stKpis?.rows ?? [])
      .filter(({ row }) => row.kind === side && row.name.trim() !== "")
      .map(({ row }) => [row.name.trim(), row.owner.trim()].filter((one) => one !== "").join(" · "));
  const [leading, lagging] = [kpis("leading"), kpis("lagging")];
  const indicators = Array.from({ length: Math.max(leading.length, lagging.length) }, (_, at) =>
    line("row", leading[at] ?? "", "", lagging[at] ?? ""),
  );
  const open = actions.filter(({ done }) => done === null);
  const section = (title: string, lines: readonly PackLine[], none: string): readonly PackLine[] => [
    line("note"),
    line("heading", title),
    ...(lines.length === 0 ? [line("text", none)] : lines.slice(0, most)),
    ...(lines.length > most ? [line("text", say.pack.more(lines.length - most))] : []),
  ];
  return {
    language,
    lines: [
      line("title", say.pack.title(say.kinds[kind])),
      line("note", [day(today), goal].filter((one) => one !== "").join(" · ")),
      ...section(
        say.pace,
        pace === null
          ? []
          : [
              ...paceSentences(pace, rhythm, language).map((sentence) => line("text", sentence)),
              ...(owners.length > 0
                ? [line("head", say.owner, say.expected, say.actual, say.attainment, say.pack.status)]
                : []),
              ...owners,
            ],
        say.pack.noPace,
      ),
      ...section(
        say.decisions,
        decisions.map((decision, at) => line("text", `${at + 1}. ${decisionSentence(decision, language)}`)),
        say.none,
      ),
      ...section(
        say.indicators,
        indicators.length === 0 ? [] : [line("head", say.leading, "", say.lagging), ...indicators],
        say.noneOfThem,
      ),
      ...section(
        say.actions,
        open.length === 0
          ? []
          : [
              line("head", say.action, say.by, say.due),
              ...open.map(({ action, owner, due }) => line("row", action, owner, day(due))),
            ],
        say.noActions,
      ),
      line("note"),
      line("note", say.pack.anew),
    ],
  };
}
