import { isoDate } from "../../core/calendar/day";
import type { Language } from "../../core/language";
import type { Working } from "../../core/planner/explained";
import { amountText, shareText } from "../../locale/numbertext";
import { workingSentences } from "../../locale/pane/planner/working/sentences";

/** A working as it is shown. */
export interface WorkingTable {
  /** What all parts have in common, and why the current one is what it is. */
  readonly sentences: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Lays a working out as sentences and a table of its parts, which stand by their names where these are known. */
export function workingTable(
  working: Working,
  language: Language,
  names: readonly string[] | null,
): WorkingTable {
  const say = workingSentences[language];
  const amount = (value: number) => amountText(value, language);
  const share = (value: number) => shareText(value, language);
  const rounded = (step: number) =>
    step > 0 ? say.rounded.up(amount(step)) : step < 0 ? say.rounded.down(amount(-step)) : say.rounded.none;
  const partName = (at: number) => names?.[at] ?? String(at + 1);
  const laid = <Part>(
    columns: keyof typeof say.columns,
    parts: readonly Part[],
    row: (part: Part, index: number) => readonly string[],
    why: (part: Part) => readonly string[],
    all: readonly string[] = [],
  ): WorkingTable => {
    const current = parts[working.current] as Part | undefined;
    return {
      sentences: [...all, ...(current === undefined ? [] : why(current))],
      columns: names ? [say.columns.tree[0], ...say.columns[columns].slice(1)] : say.columns[columns],
      rows: parts.map(row),
    };
  };

  switch (working.of) {
    case "split":
      return laid(
        "split",
        working.parts,
        (part, index) => [
          partName(index),
          amount(part.weight),
          share(part.shareOfWeights),
          amount(part.exactAmount),
          say.bounds[part.bound],
          amount(part.step),
          amount(part.amount),
        ],
        (part) => {
          const weight = amount(part.weight);
          if (part.bound === "hold") return [say.split.hold];
          const because =
            part.bound === "none"
              ? say.split.none(weight, share(part.shareOfWeights), amount(part.exactAmount))
              : say.split[part.bound](weight);
          return [because, rounded(part.step)];
        },
      );
    case "tree": {
      const handedOut = amount(working.handedOut);
      return laid(
        "tree",
        working.siblings,
        (node) => [
          node.name,
          amount(node.weight),
          share(node.shareOfWeights),
          amount(node.exactAmount),
          say.bounds[node.bound],
          amount(node.step),
          amount(node.amount),
        ],
        (node) =>
          node.bound === "none"
            ? [
                say.tree.none(
                  node.name,
                  amount(node.weight),
                  share(node.shareOfWeights),
                  amount(node.exactAmount),
                ),
                rounded(node.step),
              ]
            : [say.tree[node.bound](node.name)],
        [
          working.parent.length === 0
            ? say.tree.top(handedOut)
            : say.tree.under(working.parent.join(" / "), handedOut),
          ...(working.handedOut === working.amount ? [] : [say.tree.overassigned(amount(working.amount))]),
        ],
      );
    }
    case "periods": {
      const { basis, hasProfile } = working;
      const isHeld = working.periods.some(({ bound }) => bound === "hold");
      const columns = basis === "workdays" ? "workdays" : "days";
      return laid(
        columns,
        working.periods,
        (period) => [
          isoDate(period.start),
          isoDate(period.end),
          amount(period.days),
          amount(period.weight),
          share(period.shareOfWeights),
          amount(period.exactAmount),
          say.bounds[period.bound],
          amount(period.step),
          amount(period.amount),
        ],
        (period) =>
          period.bound === "hold"
            ? [say.periods.hold]
            : [
                say.periods[columns](amount(period.days)),
                ...(hasProfile ? [say.periods.profile] : []),
                say.periods.weight(
                  amount(period.weight),
                  share(period.shareOfWeights),
                  amount(period.exactAmount),
                ),
                rounded(period.step),
              ],
        isHeld ? [say.periods.shared(amount(working.shared))] : [],
      );
    }
    case "resplit":
      return laid(
        "resplit",
        working.periods,
        (period, index) => [
          String(index + 1),
          amount(period.plan),
          amount(period.weight),
          share(period.shareOfWeights),
          amount(period.exactAmount),
          say.states[period.state],
          amount(period.step),
          amount(period.amount),
        ],
        (period) =>
          period.state === "free"
            ? [
                say.resplit.shared(amount(working.shared)),
                say.resplit.free(
                  amount(period.weight),
                  share(period.shareOfWeights),
                  amount(period.exactAmount),
                ),
                rounded(period.step),
              ]
            : [say.resplit[period.state]],
      );
    case "reconcile": {
      const gap = amount(Math.abs(working.gap));
      return laid(
        "reconcile",
        working.owners,
        (owner, index) => [
          partName(index),
          amount(owner.topDown),
          amount(owner.bottomUp),
          share(owner.trust),
          amount(owner.start),
          amount(owner.moved),
          amount(owner.exactAmount),
          amount(owner.step),
          amount(owner.amount),
        ],
        (owner) => [
          say.reconcile.start(
            share(owner.trust),
            amount(owner.bottomUp),
            amount(owner.topDown),
            amount(owner.start),
          ),
          ...(owner.isStuck
            ? [say.reconcile.stuck]
            : [say.reconcile.moved(amount(owner.moved), amount(owner.exactAmount)), rounded(owner.step)]),
        ],
        [
          working.gap === 0
            ? say.reconcile.even
            : say.reconcile[working.gap > 0 === working.target >= 0 ? "short" : "over"](gap),
        ],
      );
    }
    case "needs": {
      const { stages } = working;
      const isLast = (index: number) => index === stages.length - 1;
      const hasInHand = stages.some(({ inHand }) => inHand !== null);
      return laid(
        hasInHand ? "needsInHand" : "needs",
        stages,
        (stage, index) => [
          stage.name ?? String(index + 1),
          isLast(index) ? "–" : amount(stage.next),
          isLast(index) ? "–" : share(stage.by),
          amount(stage.exactVolume),
          amount(stage.needed),
          ...(hasInHand ? [amount(stage.inHand ?? 0), amount(stage.stillNeeded ?? 0)] : []),
        ],
        (stage) => {
          const [exact, needed] = [amount(stage.exactVolume), amount(stage.needed)];
          const because = isLast(working.current)
            ? say.needs.last(amount(stage.next), amount(stage.by), exact, needed)
            : say.needs.stage(amount(stage.next), share(stage.by), exact, needed);
          const still = stage.stillNeeded;
          return [because, ...(still === null ? [] : [say.needs.still(amount(still))])];
        },
      );
    }
  }
}
