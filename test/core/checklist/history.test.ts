import { sections, type SectionId } from "../../../src/core/checklist/checklist";
import { movedSince } from "../../../src/core/checklist/history";

type Scores = Record<SectionId, number | null>;
const scores = (change: Partial<Scores>): Scores => ({
  ...(Object.fromEntries(sections.map((section) => [section, 50])) as Scores),
  ...change,
});
const move = (section: SectionId, from: number, to: number) => ({ section, from, to });

// prettier-ignore
test.each<[Partial<Scores>, Partial<Scores>, ReturnType<typeof move>[], string]>([
  [{},               {},                [],                                                  "nothing"],
  [{},               { market: 60 },    [move("market", 50, 60)],                            "one up"],
  [{ goal: 0 },      { goal: 100 },     [move("goal", 0, 100)],                              "from 0"],
  [{},               { goal: 55, tools: 20, risks: 60 }, [move("tools", 50, 20), move("risks", 50, 60), move("goal", 50, 55)], "the furthest first, up or down"],
  [{},               { goal: 40, market: 60 }, [move("goal", 50, 40), move("market", 50, 60)], "as far: in the areas' order"],
  [{ goal: null },   { goal: 40 },      [],                                                  "nothing applied then"],
  [{},               { goal: null },    [],                                                  "nothing applies now"],
  [{ goal: null },   { goal: null },    [],                                                  "nor either time"],
])("%j and then %j: %j (%s)", (then, now, moves) => {
  const before = { day: 46_000, score: 50, sections: scores(then), criticalOpen: 0 };
  expect(movedSince(before, scores(now))).toEqual(moves);
});
