import { assumptionFault, type TriedName } from "../../../../src/core/funnel/whatIf/assumptionFault";

test.each<[TriedName, number, object | null, string]>([
  ["rate", 0.3, null, "a rate"],
  ["rate", 1, null, "everything is won"],
  ["rate", 0, { code: "rate-zero" }, "nothing is ever won"],
  ["rate", -0.1, { code: "negative" }, "below nothing"],
  ["rate", 30, { code: "rate-over-one", value: 30, meant: 0.3 }, "a percentage without its sign"],
  ["rate", 2, { code: "rate-over-one", value: 2, meant: 0.02 }, "the smallest such percentage"],
  ["rate", 100, { code: "rate-over-one", value: 100, meant: 1 }, "the largest"],
  ["rate", 1.2, { code: "rate-over-one", value: 1.2, meant: null }, "more likely 120 % than 1.2 %"],
  ["rate", 300, { code: "rate-over-one", value: 300, meant: null }, "no percentage either"],
  ["confidence", 0.9, null, "a confidence"],
  ["confidence", 0, { code: "confidence" }, "reached by nothing at all"],
  ["confidence", 1, { code: "confidence" }, "reached by no volume"],
  ["volume", 0, null, "no opportunity is planned"],
  ["volume", 1e9, null, "the most"],
  ["volume", 1e9 + 1, { code: "too-large", most: 1e9 }, "beyond it"],
  ["volume", 10.5, { code: "not-whole" }, "half an opportunity"],
  ["inHand", -1, { code: "negative" }, "below nothing"],
  ["evidence", 0, null, "the rate is certain"],
  ["evidence", -1, { code: "negative" }, "below nothing"],
  ["spread", 0, null, "all deals are alike"],
  ["spread", -0.1, { code: "negative" }, "less than alike"],
  ["spread", 10, null, "the most"],
  ["spread", 10.1, { code: "too-large", most: 10 }, "in money"],
  ["target", 0, { code: "not-positive" }, "nothing to reach"],
  ["dealSize", -5, { code: "not-positive" }, "a deal that costs"],
  ["people", 0, { code: "not-positive" }, "no team"],
])("%s of %d: %j (%s)", (name, value, fault) => {
  expect(assumptionFault(name, value)).toEqual(fault);
});
