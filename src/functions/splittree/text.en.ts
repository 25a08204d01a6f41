import { unit, weights } from "../declare/shared.en";
import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it. */
export const one = {
  weights,
  unit,
  overassign: "an over-assignment",
  holds: "a hold",
  floors: "a floor",
  caps: "a cap",
};

export const text: FunctionText<keyof typeof names> = {
  description:
    "Splits a target down a tree, such as region, team, person: every node's children add up to it exactly.",
  parameters: {
    target: "What is to be split.",
    paths: "The names, a row a leaf and a column a level, top first; rows in any order.",
    weights: "What each row weighs, 0 or more.",
    unit: "The smallest step of an amount. Default: 1 where all amounts are whole, else 0.01.",
    overassign:
      "By how much a level's nodes add up to more than their parent: 0.1 is 10%. A value a level, top first, or one for the last level.",
    holds:
      "A number fixes that leaf or, in as many columns as the paths, that node; its siblings share the rest.",
    floors: "The least of each leaf or node, laid out like holds; one number is every leaf's.",
    caps: "The most of each leaf or node, laid out like holds; one number is every leaf's. 0 or blank: no cap.",
  },
  remarks: [
    "Method: a node weighs the sum of its leaves. Its amount is split over its children by largest remainder, ties to the one that appears first. A node's amount stands on its first row, so that each column adds up to its level's total.",
    "Rows may come in any order. Trailing blanks end a path. Names compare trimmed, in any case, full width as half width. A path comes once, and must not end at a name under which other rows go on. A row without names is left blank.",
    "With over-assignment a level's nodes add up to their parent × (1 + it), rounded half up to the unit from the parent's rounded amount, so it compounds from level to level.",
    "Holds, floors and caps: one column binds the leaves; as many columns as the paths bind the node at that level, on any row of it. A held node keeps its amount and its siblings share the rest. Floors go up and caps down onto the grid of units. A node is never given less or more than the bounds of all that is under it allow, so a bound deep down is met if it can be at all; where none of them binds, the amounts are those without bounds. Above a node that is held, amounts stay what they would have been, as long as the hold leaves them room. With over-assignment the bounds are on what a node has itself.",
    "What of the target is no whole unit goes down along the largest nodes. A branch of zero weight gets 0. For a target below 0 bounds carry its sign, and the answer is the mirror image.",
  ],
};
