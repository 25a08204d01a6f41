import { guessChoices, stageWords } from "../../../../src/core/funnel/data/choices";
import type { Meaning } from "../../../../src/core/funnel/data/source";

const choicesOf = (stages: string[], opened: string[] = []) =>
  guessChoices({ rows: stages.length, columns: { stage: stages, opened } });

test.each<[string[], [string, Meaning][], string[], string]>([
  [
    ["Won", "Engaging", "Lost", "WON", "Prospecting"],
    [
      ["won", "won"],
      ["engaging", "open"],
      ["lost", "lost"],
      ["prospecting", "open"],
    ],
    ["Prospecting", "Engaging"],
    "caseless, each word once",
  ],
  [
    ["赢单", "签约", "商务谈判", "输单"],
    [
      ["赢单", "won"],
      ["签约", "open"],
      ["商务谈判", "open"],
      ["输单", "lost"],
    ],
    ["商务谈判", "签约"],
    "beside a win, signing comes before it",
  ],
  [
    ["签约", "商务谈判"],
    [
      ["签约", "won"],
      ["商务谈判", "open"],
    ],
    ["商务谈判"],
    "without one, signing is the win",
  ],
  [["Closed", "", "#N/A", "Kangaroo"], [], [], "what nobody knows is left for the user"],
])("choices of %j: %j, %j, %s", (stages, meanings, order) => {
  const choices = choicesOf(stages);
  expect([...choices.meanings]).toEqual(meanings);
  expect(choices.order).toEqual(order);
});

test("dates are told from both columns", () => {
  expect(choicesOf(["Won"], ["20-10-2016"]).dates).toBe("dmy");
  expect(guessChoices({ rows: 1, columns: { stage: ["Won"], closed: ["10/20/2016"] } }).dates).toBe("mdy");
  expect(guessChoices({ rows: 1, columns: {} })).toEqual({ meanings: new Map(), order: [], dates: null });
});

test("words of a column, as they first stand there", () =>
  expect(stageWords(["Won", "", "won", 3, true, "#REF!", "Won "])).toEqual(["Won", "3", "true", "Won "]));

test("a column that holds no stages is not gone through to its end", () => {
  const names = Array.from({ length: 100_000 }, (_, row) => `Lead ${row}`);
  expect(choicesOf(names).meanings.size).toBe(500);
});
