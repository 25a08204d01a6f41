import { catalogue } from "../../../src/core/checklist/catalogue";
import type { ProofKind, Status } from "../../../src/core/checklist/checklist";
import { needsReason, statusByProof } from "../../../src/core/checklist/statusByProof";
import { ruleIds } from "../../../src/core/model/rules/rules";

test("what the catalogue calls proved by the workbook has a rule, and no other item", () => {
  expect(catalogue.flatMap(({ id, kind }) => (kind === "auto" ? [id] : []))).toEqual(ruleIds);
});

test.each<
  [
    status: Status,
    before: ProofKind | null,
    override: string,
    found: ProofKind,
    after: Status | null,
    why: string,
  ]
>([
  ["not-started", null, "", "proved", "done", "what is proved is done"],
  ["done", "proved", "", "proved", null, "and stays so"],
  ["in-progress", "not-proved", "", "proved", "done", "once it is proved"],
  ["done", "proved", "", "not-proved", "in-progress", "no longer proved"],
  ["done", "proved", "", "cannot-tell", "in-progress", "no longer to be told"],
  ["done", null, "", "not-proved", null, "a person said so before anything was proved"],
  ["done", "not-proved", "", "not-proved", null, "a person said so meanwhile"],
  ["in-progress", "proved", "", "not-proved", null, "was not done anyway"],
  ["not-applicable", null, "", "proved", null, "what doesn't apply is not judged"],
  ["not-started", "proved", "next year", "proved", null, "a reason stands against the proof"],
  ["done", "proved", "signed off", "not-proved", null, "in either direction"],
  ["not-started", null, " ", "proved", "done", "a blank is no reason"],
])("%s, %s before, reason «%s», now %s: %s, %s", (status, proof, override, found, after) => {
  expect(statusByProof({ status, proof, override }, found)).toBe(after);
});

test.each<[found: ProofKind | null, wanted: Status, override: string, needed: boolean, why: string]>([
  ["not-proved", "done", "", true, "done against the proof"],
  ["cannot-tell", "done", "", true, "done without one"],
  ["not-proved", "not-applicable", "", true, "out of the score"],
  ["not-proved", "in-progress", "", false, "nobody claims anything"],
  ["proved", "not-started", "", true, "not done against the proof"],
  ["proved", "done", "", false, "as proved"],
  [null, "done", "", false, "nothing to judge"],
  ["not-proved", "done", "signed off", false, "the reason is there"],
])("found %s, wanted %s, reason «%s»: %s, %s", (found, wanted, override, needed) => {
  expect(needsReason({ override }, found, wanted)).toBe(needed);
});
