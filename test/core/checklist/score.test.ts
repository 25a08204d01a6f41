import { catalogue } from "../../../src/core/checklist/catalogue";
import {
  equalWeights,
  sections,
  type Checklist,
  type Item,
  type SectionId,
  type Status,
} from "../../../src/core/checklist/checklist";
import { score, shownScore } from "../../../src/core/checklist/score";

const status: Record<string, Status> = {
  "-": "not-started",
  "/": "in-progress",
  x: "done",
  n: "not-applicable",
};

/** "goal: x3 /1* n2" is a section with three items, the second critical, with their weights. */
function checklist(outline: string, pass = 85, weights: Partial<Record<SectionId, number>> = {}): Checklist {
  const items = outline.split(";").flatMap((line) => {
    const [section, marks] = line.split(":").map((part) => part.trim());
    return marks.split(" ").map((mark, index): Item => {
      return {
        id: `${section}${index + 1}`,
        kind: "manual",
        section: section as SectionId,
        title: null,
        critical: mark.endsWith("*"),
        weight: Number(mark.slice(1).replace("*", "")),
        status: status[mark[0]],
        owner: "",
        due: null,
        evidence: "",
        note: "",
      };
    });
  });
  return Object.freeze({
    items: Object.freeze(items),
    pass,
    sectionWeights: Object.freeze({ ...equalWeights, ...weights }),
  });
}

describe("score", () => {
  test.each`
    outline                                       | pass     | score      | shown   | verdict                 | why
    ${"goal: x1 -1"}                              | ${50}    | ${50}      | ${50}   | ${"ready"}              | ${"at the line is ready"}
    ${"goal: x1 -1"}                              | ${50.01} | ${50}      | ${50}   | ${"score"}              | ${"below the line is not"}
    ${"goal: /1"}                                 | ${85}    | ${50}      | ${50}   | ${"score"}              | ${"in progress is worth a half"}
    ${"goal: x5 -1 n3"}                           | ${80}    | ${500 / 6} | ${83.3} | ${"ready"}              | ${"not applicable leaves the denominator"}
    ${"goal: x1; market: -1"}                     | ${50}    | ${50}      | ${50}   | ${"ready"}              | ${"sections weigh the same, whatever they hold"}
    ${"goal: x1 x1 x1; market: -1"}               | ${50}    | ${50}      | ${50}   | ${"ready"}              | ${"three items in a section are no more than one"}
    ${"goal: x1; market: n1 n5"}                  | ${100}   | ${100}     | ${100}  | ${"ready"}              | ${"a section where nothing applies is left out"}
    ${"goal: n1; market: n1"}                     | ${0}     | ${null}    | ${null} | ${"nothing-applicable"} | ${"no division by zero"}
    ${"goal: x1 -1*"}                             | ${0}     | ${50}      | ${50}   | ${"critical-open"}      | ${"a critical item that is open outranks the score"}
    ${"goal: x1 /1*"}                             | ${0}     | ${75}      | ${75}   | ${"critical-open"}      | ${"in progress is still open"}
    ${"goal: x1 n1*"}                             | ${85}    | ${100}     | ${100}  | ${"ready"}              | ${"a critical item that does not apply is not open"}
    ${"goal: x1 x0"}                              | ${85}    | ${100}     | ${100}  | ${"ready"}              | ${"a weight of 0 counts nothing"}
    ${"goal: x1 --4"}                             | ${85}    | ${100}     | ${100}  | ${"ready"}              | ${"a negative weight counts nothing"}
    ${"goal: x1 -Infinity"}                       | ${85}    | ${100}     | ${100}  | ${"ready"}              | ${"an endless weight counts nothing"}
    ${"goal: x1 -?"}                              | ${85}    | ${100}     | ${100}  | ${"ready"}              | ${"a weight that is no number counts nothing"}
    ${"goal: x1000000000000000.5 -1e-9"}          | ${100}   | ${100}     | ${100}  | ${"ready"}              | ${"a weight beyond whole cents"}
    ${"goal: -1"}                                 | ${-1e-9} | ${0}       | ${0}    | ${"ready"}              | ${"a line below 0 is passed"}
    ${"goal: -1"}                                 | ${1e-9}  | ${0}       | ${0}    | ${"score"}              | ${"a line just above it is not"}
    ${"goal: x1699 -301"}                         | ${85}    | ${84.95}   | ${84.9} | ${"score"}              | ${"84.95 is not 85 and does not look like it"}
    ${"goal: x17 -3; market: x17 -3"}             | ${85}    | ${85}      | ${85}   | ${"ready"}              | ${"exactly 85"}
    ${"goal: x0.1 x0.2 -0.3"}                     | ${50}    | ${50}      | ${50}   | ${"ready"}              | ${"0.1 + 0.2 is 0.3"}
    ${"goal: x1 x1 -1; market: x31 -29"}          | ${59}    | ${355 / 6} | ${59.1} | ${"ready"}              | ${"thirds"}
    ${"goal: x2 -1; market: x1 -2; tools: x1 -1"} | ${50}    | ${50}      | ${50}   | ${"ready"}              | ${"two thirds, a third and a half make exactly 50"}
  `("$outline against $pass: $why", ({ outline, pass, score: expected, shown, verdict }) => {
    const result = score(checklist(outline, pass));
    if (expected === null) expect(result.score).toBeNull();
    else {
      expect(result.score).toBeCloseTo(expected, 12);
      expect(shownScore(result.score!)).toBe(shown);
    }
    expect(result.verdict.kind).toBe(verdict);
  });

  test("weighs sections as told, and a section of weight 0 not at all", () => {
    const list = checklist("goal: x1; market: -1; tools: -1", 75, { goal: 3, market: 1, tools: 0 });
    expect(score(list)).toMatchObject({ score: 75, verdict: { kind: "ready" } });
  });

  test("counts by section and names the open critical items in order", () => {
    const result = score(checklist("goal: x1* /1* -1 n1; risks: -2*"));
    expect(result.criticalOpen).toEqual(["goal2", "risks1"]);
    expect(result.verdict).toEqual({ kind: "critical-open", open: 2 });
    expect(result.sections.find((row) => row.id === "goal")).toEqual({
      id: "goal",
      score: 50,
      items: 4,
      notStarted: 1,
      inProgress: 1,
      done: 1,
      notApplicable: 1,
      applicable: 3,
    });
    expect(result.sections.map((row) => row.id)).toEqual([...sections]);
  });
});

describe("shownScore", () => {
  test.each`
    score                | shown   | why
    ${84.95}             | ${84.9} | ${"down, never up to the line"}
    ${84.99999999}       | ${84.9} | ${"near the line is below it"}
    ${84.99999999999999} | ${85}   | ${"but the last binary digits are dust"}
    ${0}                 | ${0}    | ${"nothing done"}
    ${100}               | ${100}  | ${"all done"}
    ${0.3}               | ${0.3}  | ${"a tenth that binary fractions miss"}
  `("$score is shown as $shown: $why", ({ score: figure, shown }) => {
    expect(shownScore(figure)).toBe(shown);
  });
});

describe("catalogue", () => {
  test("holds 52 items under unique ids, nine of them critical, in the sections' order", () => {
    expect(catalogue).toHaveLength(52);
    expect(new Set(catalogue.map((item) => item.id)).size).toBe(52);
    expect(catalogue.filter((item) => item.critical).map((item) => item.id)).toEqual([
      "g3",
      "g8",
      "m7",
      "r1",
      "p1",
      "p6",
      "e3",
      "k3",
      "d4",
    ]);
    expect([...new Set(catalogue.map((item) => item.section))]).toEqual([...sections]);
  });
});
