import { plainName } from "../../textSearch";
import type { Lines } from "./rule";

/** How a register says that a category was looked at and holds no risk. */
const none = /^(?:none|no|no risks?|nothing|nil|n\/a|na|-|–|—|无|没有|暂无|无风险|暂无风险)[.。]?$/u;

/** Rows that name a risk: neither blank nor «none». */
export const risksIn = <R extends { readonly risk: string }>({ rows }: Lines<R>): Lines<R>["rows"] =>
  rows.filter(({ row }) => {
    const text = plainName(row.risk);
    return text !== "" && !none.test(text);
  });

/** An expected loss from this share of the target on makes a risk a high one. */
const highShare = 0.01;

/** Whether a risk is high: probability × impact is at least 1 % of the target. */
export const isHigh = (probability: number, impact: number, target: number): boolean =>
  probability * impact >= highShare * target * (1 - 1e-12);
