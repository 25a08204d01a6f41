import type { indicatorKinds } from "../kpis";
import { byName, firstNames } from "./lines";
import { rule, type Lines } from "./rule";

type IndicatorKind = (typeof indicatorKinds)[number];

const needed = 3;

/** Rows that name an indicator. */
export const named = <R extends { readonly name: string }>({ rows }: Lines<R>): Lines<R>["rows"] =>
  rows.filter(({ row }) => row.name.trim() !== "");

/** There are three indicators of a kind, or more. */
export const enoughOf = (kind: IndicatorKind) =>
  rule({
    reads: { stKpis: ["name", "kind"] },
    prove: ({ stKpis }) => {
      const ofKind = named(stKpis).filter(({ row }) => row.kind === kind);
      // One that stands in several rows is one.
      const names = byName({ table: stKpis.table, rows: ofKind }, "name");
      return {
        isProved: names.length >= needed,
        figures: { found: names.length, needed, names: firstNames(names) },
      };
    },
  });
