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

// prettier-ignore
test.each<[string[], string[], string[], string]>([
  [["Qualification", "Open", "Won"], ["Qualification", "Proposal"], ["Open", "Qualification", "Proposal"], "beside two stages a state of all is none"],
  [["线索", "跟进中", "输单"], ["线索", "输单"], ["线索", "跟进中"], "nor does one beside what is none"],
  [["线索", "跟进中", "赢单"], ["线索", "线索"], ["线索", "跟进中"], "one stage alone tells no course"],
])("stages %j that came as far as %j go %j (%s)", (stage, furthest, order) =>
  expect(guessChoices({ rows: stage.length, columns: { stage, furthest } }).order).toEqual(order),
);

// prettier-ignore
test.each<[string, Meaning, string]>([
  ["签约",          "open", "signing"],
  ["合同签约",       "open", "of a contract"],
  ["签订合同",       "open", "a contract"],
  ["签署 ",         "open", "a space behind it"],
  ["5、签约",        "open", "numbered"],
  ["5. 签约",        "open", "numbered, with a space"],
  ["(3)- 签约",      "won",  "a mark of another kind before it"],
  ["已签约",         "won",  "signed"],
  ["签约完成",       "won",  "signed"],
])("beside a win «%s» is %s (%s)", (word, meaning) =>
  expect(choicesOf([word, "赢单"]).meanings.get(word)).toBe(meaning),
);

// prettier-ignore
test.each<[string[], string]>([
  [["赢单", "签约"],     "赢"],
  [["已成交", "签约"],   "成交"],
  [["成单", "签约"],     "成单"],
  [["Closed Won", "签约"], "in English"],
])("%j: signing is not the win (%s)", (words) => expect(choicesOf(words).meanings.get("签约")).toBe("open"));

test.each([
  [["预计成交", "签约"], "what is to come"],
  [["未成交", "签约"], "what has not come"],
  [["中标", "签约"], "a tender that is won"],
])("%j: signing is the win beside %s", (words) => expect(choicesOf(words).meanings.get("签约")).toBe("won"));

// prettier-ignore
test.each<[string, boolean, string]>([
  ["In Progress",       true,  "a state"],
  [" in progress ",     true,  "spaces around it"],
  ["跟进中",             true,  "a state"],
  ["未结",               true,  "a state, in short"],
  ["Still in progress", false, "a word before it"],
  ["In progress again", false, "a word behind it"],
])("beside a course «%s» is a state: %s (%s)", (word, isNone) => {
  const furthest = ["Suspect", "Prospecting", "Kangaroo"];
  const { order } = guessChoices({ rows: 3, columns: { stage: [word, word, word], furthest } });
  expect(order).toEqual(isNone ? [word, "Suspect", "Prospecting"] : ["Suspect", "Prospecting", word]);
});

test("a state that the course names, too, is one of its stages", () => {
  const columns = { stage: ["In progress", "Working"], furthest: ["Lead", "In progress"] };
  expect(guessChoices({ rows: 2, columns }).order).toEqual(["Working", "Lead", "In progress"]);
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
