import { g1 } from "./g1";
import { g2 } from "./g2";
import { g3 } from "./g3";
import { g5 } from "./g5";
import { g7 } from "./g7";
import { g8 } from "./g8";
import { m6 } from "./m6";
import { m7 } from "./m7";
import { r1 } from "./r1";
import { r2 } from "./r2";
import { r3 } from "./r3";
import { p1 } from "./p1";
import { p2 } from "./p2";
import { p3 } from "./p3";
import { p4 } from "./p4";
import { p5 } from "./p5";
import { p6 } from "./p6";
import { p7 } from "./p7";
import { e3 } from "./e3";
import { e4 } from "./e4";
import { e6 } from "./e6";
import { k1 } from "./k1";
import { k2 } from "./k2";
import { k3 } from "./k3";
import { k4 } from "./k4";
import { k5 } from "./k5";
import { d1 } from "./d1";
import { d2 } from "./d2";
import { d3 } from "./d3";
import { d4 } from "./d4";
import { d5 } from "./d5";
import { d6 } from "./d6";
import { d7 } from "./d7";
import type { FiguresOf } from "./rule";

/** The rules of the checklist by the ids of their items, in its order. */
export const rules = {
  g1,
  g2,
  g3,
  g5,
  g7,
  g8,
  m6,
  m7,
  r1,
  r2,
  r3,
  p1,
  p2,
  p3,
  p4,
  p5,
  p6,
  p7,
  e3,
  e4,
  e6,
  k1,
  k2,
  k3,
  k4,
  k5,
  d1,
  d2,
  d3,
  d4,
  d5,
  d6,
  d7,
};

export type Rules = typeof rules;
export type RuleId = keyof Rules;
export const ruleIds = Object.keys(rules) as readonly RuleId[];
/** The figures of each rule. */
export type RuleFigures = { readonly [Id in RuleId]: FiguresOf<Rules[Id]> };
