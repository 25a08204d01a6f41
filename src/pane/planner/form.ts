import type { CellAddress } from "../../core/cellAddress";
import type { FormPart } from "../../core/planner/formPart";
import type { Dimension, Field, PlanRequest } from "../../core/planner/request";
import type { Language } from "../../core/language";
import { blank, type Entry, type Kind } from "./entry";

export interface Form {
  readonly dimension: Dimension;
  readonly entries: Readonly<Partial<Record<Field, Entry>>>;
  readonly equal: boolean;
  readonly shares: boolean;
  readonly grains: PlanRequest["grains"];
  readonly basis: PlanRequest["basis"];
  readonly place: Entry;
  /** Null: as the pane's. */
  readonly headers: Language | null;
}

export const freshForm: Form = {
  dimension: "people",
  entries: {},
  equal: false,
  shares: false,
  grains: ["quarter", "month"],
  basis: null,
  place: blank,
  headers: null,
};

export const kinds: Readonly<Record<Field, Kind>> = {
  target: "amount",
  weights: "figures",
  names: "names",
  unit: "amount",
  floors: "amount",
  caps: "amount",
  holds: "cells",
  start: "day",
  end: "day",
  profile: "cells",
  calendar: "word",
  yearStart: "amount",
  weekend: "word",
  periodHolds: "cells",
  paths: "cells",
  overassign: "amount",
  rowTotals: "figures",
  columnTotals: "figures",
  rowNames: "cells",
  columnNames: "cells",
  seed: "cells",
  topDown: "figures",
  bottomUp: "figures",
  trust: "amount",
};

interface Fields {
  readonly needed: readonly Field[];
  readonly optional: readonly Field[];
  readonly limits: readonly Field[];
}

/** The fields that a dimension asks for, in their order. */
export function fieldsOf({ dimension, equal, basis }: Pick<Form, "dimension" | "equal" | "basis">): Fields {
  switch (dimension) {
    case "people":
      return equal
        ? { needed: ["target", "names"], optional: [], limits: ["unit", "floors", "caps", "holds"] }
        : { needed: ["target", "weights"], optional: ["names"], limits: ["unit", "floors", "caps", "holds"] };
    case "periods":
      return {
        needed: ["target", "start", "end"],
        optional: basis === "workdays" ? ["calendar", "weekend"] : [],
        limits: ["profile", "periodHolds", "unit", "yearStart"],
      };
    case "tree":
      return {
        needed: equal ? ["target", "paths"] : ["target", "paths", "weights"],
        optional: [],
        limits: ["overassign", "holds", "floors", "caps", "unit"],
      };
    case "matrix":
      return {
        needed: ["rowTotals", "columnTotals"],
        optional: ["rowNames", "columnNames"],
        limits: ["seed", "holds", "unit"],
      };
    case "reconcile":
      return {
        needed: ["target", "topDown", "bottomUp"],
        optional: ["names", "trust"],
        limits: ["unit"],
      };
  }
}

/** All that the form shows to be filled in. */
export function partsOf(form: Form): readonly FormPart[] {
  const { needed, optional, limits } = fieldsOf(form);
  return [
    ...[...needed, ...optional, ...limits],
    ...(form.dimension === "periods" ? (["levels", "basis"] as const) : []),
    "place",
  ];
}

/** The fields that are needed and not there yet. */
export const missingIn = (form: Form): Field[] =>
  fieldsOf(form).needed.filter((field) => !form.entries[field]?.given);

/** Whether anything that was typed can't be used. */
export const isWrong = (form: Form): boolean => {
  const { needed, optional, limits } = fieldsOf(form);
  return [...needed, ...optional, ...limits].some((field) => form.entries[field]?.wrong);
};

export function requestOf(form: Form, language: Language): PlanRequest {
  const { needed, optional, limits } = fieldsOf(form);
  return {
    dimension: form.dimension,
    given: Object.fromEntries(
      [...needed, ...optional, ...limits].flatMap((field) => {
        const given = form.entries[field]?.given;
        return given ? [[field, given]] : [];
      }),
    ),
    equal: form.equal,
    shares: form.shares,
    grains: form.grains,
    basis: form.basis,
    language: form.headers ?? language,
  };
}

export const placeOf = ({ place }: Form): CellAddress | null =>
  place.given?.from === "cells" ? place.given : null;
