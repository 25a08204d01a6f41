import type { Item } from "../../core/checklist/checklist";
import type { RuleId } from "../../core/model/rules/rules";
import type { ModelTableName } from "../../core/model/tables";
import { filledFunction } from "../functions/part";
import { partFor } from "../proofs/sought";
import { areaPage, type ToolId } from "./tools";

/** A page, and what of it is meant. */
interface Way {
  readonly page: string;
  readonly part: string | null;
}

const tool = (page: ToolId): Way => ({ page, part: null });
/** A table of the model, with the cells that it stands on or is linked to. */
const table = (part: ModelTableName): Way => ({ page: "tables", part });

/** The plan builder, for a dimension, filled with the model's cells. */
const build = (page: "plan" | "reconcile", dimension: "periods" | "reconcile"): Way => ({
  page,
  part: JSON.stringify({ kind: "model", dimension }),
});

/** The function that proves it, filled with the model's cells. */
const call = (id: "FUNNELNEEDS" | "GOALCHECK"): Way => ({ page: "function", part: filledFunction(id) });

/** Where an item is proved: the tool that reads its figures, or else the table that it looks at. */
const proofPages: Readonly<Record<RuleId, Way>> = {
  g1: table("stGoal"),
  g2: table("stGoal"),
  g3: call("GOALCHECK"),
  g5: table("stGoal"),
  g7: build("reconcile", "reconcile"),
  g8: table("stPlan"),
  m6: table("stPlan"),
  m7: table("stPlan"),
  r1: tool("resources"),
  r2: tool("resources"),
  r3: tool("resources"),
  p1: build("plan", "periods"),
  p2: table("stPlan"),
  p3: call("FUNNELNEEDS"),
  p4: table("stActivities"),
  p5: table("stStages"),
  p6: table("stStages"),
  p7: table("stStages"),
  e3: tool("incentives"),
  e4: tool("incentives"),
  e6: tool("incentives"),
  k1: tool("risks"),
  k2: tool("risks"),
  k3: tool("risks"),
  k4: tool("risks"),
  k5: tool("risks"),
  d1: table("stKpis"),
  d2: table("stKpis"),
  d3: table("stKpis"),
  d4: table("stKpis"),
  d5: table("stKpis"),
  d6: table("stReviews"),
  d7: table("stReviews"),
};

/** The pages that show the item for which they were opened. */
const showSought: readonly string[] = ["tables", "resources", "incentives", "risks"];

/** The way to what settles an item: where it is proved, or for a person's word the item itself. */
export function wayTo({ id, section }: Item): Way {
  if (!Object.hasOwn(proofPages, id)) return { page: areaPage(section), part: id };
  const { page, part } = proofPages[id as RuleId];
  return showSought.includes(page) ? { page, part: partFor(id as RuleId, part) } : { page, part };
}
