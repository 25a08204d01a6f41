import { exact, nearest, ONE, roundOf, thinned, ZERO, type Exact } from "../decimal";
import { placeOf } from "../place";
import type { Range } from "../range";
import { invalid, noAnswer } from "../refusal";
import type { Argument } from "../refusals/argument";
import { decimalSum } from "../split/decimalSum";
import type { Status } from "./checklist";

/** What READINESS is asked; statuses, critical marks and sections are as many, weights too or one for all. */
export interface ReadinessProblem {
  readonly statuses: Range<Status>;
  readonly weights: Range<number>;
  /** Anything but 0 marks a critical item. */
  readonly critical?: Range<number>;
  readonly sections?: Range<string>;
  /** One a section, in the order in which they first appear; equal where omitted. */
  readonly sectionWeights?: Range<number>;
  readonly pass?: number;
}

export interface Readiness {
  /** 0 to 100, unrounded. */
  readonly score: number;
  readonly verdict: "ready" | "critical-open" | "score";
  readonly criticalOpen: number;
}

const PASS = 85;
const HUNDRED = exact(100);
/** More sections than any checklist has. */
const mostSections = 1000;

/**
 * How ready a plan is: the section-weighted mean of the sections' item-weighted means. Not started earns 0, in
 * progress a half, done 1; what is not applicable leaves the denominator, and so does a section in which nothing
 * applies or weighs anything. Exact, and compared with the pass line at nine decimals, as the sheet does.
 *
 * Law: a better status never lowers the score; multiplying all weights by a number changes nothing.
 * Surprise: a critical item that is not applicable is not open; an open one outranks the score in the verdict.
 */
export function readiness(problem: ReadinessProblem): Readiness {
  const { statuses, critical, pass = PASS } = problem;
  if (pass < 0 || pass > 100) throw invalid("pass-range", { argument: "pass", value: pass });
  if (pass > 0 && pass <= 1) throw invalid("pass-share", { argument: "pass", value: pass });
  const groups = groupsOf(problem);
  const sectionWeights = weightsOfSections(problem, groups.length);
  let [weights, earned] = [ZERO, ZERO];
  groups.forEach((group, section) => {
    const mean = meanOf(group);
    if (!mean) return;
    const weight = sectionWeights(section);
    weights = weights.add(weight);
    earned = thinned(earned.add(weight.mul(mean)));
  });
  if (weights.n === 0n) {
    if (statuses.values.length === count(statuses, (status) => status === "not-applicable"))
      throw noAnswer("nothing-applicable", { argument: "statuses" });
    throw invalid("nothing-weighs", { argument: "weights" });
  }
  const score = earned.div(weights).mul(HUNDRED);
  const criticalOpen = count(
    statuses,
    (status, i) => critical?.values[i] !== 0 && !!critical && isOpen(status),
  );
  const isReached = billionths(score) >= billionths(exact(pass));
  return {
    score: nearest(score),
    criticalOpen,
    verdict: criticalOpen > 0 ? "critical-open" : isReached ? "ready" : "score",
  };
}

const isOpen = (status: Status): boolean => status !== "done" && status !== "not-applicable";

const billionths = (figure: Exact): bigint => roundOf(figure.mul(1_000_000_000));

function count(statuses: Range<Status>, counts: (status: Status, index: number) => boolean): number {
  let found = 0;
  for (let i = 0; i < statuses.values.length; i++) if (counts(statuses.values[i], i)) found++;
  return found;
}

/** The weights of a section's items that apply. */
type Group = Record<Exclude<Status, "not-applicable">, number[]>;

/** The items' weights by section and status, sections in the order in which they first appear. */
function groupsOf({ statuses, weights, critical, sections }: ReadinessProblem): Group[] {
  const likeCount = statuses.values.length;
  const asMany = (argument: Argument, range: Range<unknown> | undefined, orOne = false): void => {
    const found = range?.values.length ?? likeCount;
    if (found !== likeCount && !(orOne && found === 1))
      throw invalid("lengths", { argument, count: found, like: "statuses", likeCount });
  };
  asMany("weights", weights, true);
  asMany("critical", critical);
  asMany("sections", sections);
  const one = weights.values.length === 1;
  for (let i = 0; i < weights.values.length; i++)
    if (weights.values[i] < 0)
      throw invalid("negative", { ...placeOf("weights", weights, i), value: weights.values[i] });
  const groups = new Map<string, Group>();
  // Names as they stand are known by themselves, so that each is trimmed once.
  const known = new Map<string, Group>();
  for (let i = 0; i < likeCount; i++) {
    const stands = sections ? sections.values[i] : "-";
    let group = known.get(stands);
    if (!group) {
      const name = stands.trim().toLowerCase();
      if (name === "") throw invalid("section-blank", placeOf("sections", sections ?? statuses, i));
      group = groups.get(name) ?? { "not-started": [], "in-progress": [], done: [] };
      groups.set(name, group);
      if (groups.size > mostSections)
        throw invalid("sections-too-many", {
          ...placeOf("sections", sections ?? statuses, i),
          most: mostSections,
        });
      known.set(stands, group);
    }
    const status = statuses.values[i];
    if (status !== "not-applicable") group[status].push(weights.values[one ? 0 : i]);
  }
  return [...groups.values()];
}

/** The item-weighted mean of a section; nothing where nothing applies or weighs. */
function meanOf(group: Group): Exact | undefined {
  const done = decimalSum(group.done);
  const begun = decimalSum(group["in-progress"]);
  const weight = done.add(begun).add(decimalSum(group["not-started"]));
  return weight.n === 0n ? undefined : done.add(begun.div(2)).div(weight);
}

function weightsOfSections(
  { sectionWeights }: ReadinessProblem,
  expected: number,
): (section: number) => Exact {
  if (!sectionWeights) return () => ONE;
  const { values } = sectionWeights;
  if (values.length !== expected)
    throw invalid("count", { argument: "sectionWeights", count: values.length, expected });
  for (let i = 0; i < expected; i++)
    if (values[i] < 0)
      throw invalid("negative", { ...placeOf("sectionWeights", sectionWeights, i), value: values[i] });
  return (section) => exact(values[section]);
}
