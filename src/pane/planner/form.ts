import type { CellAddress } from "../../core/cellAddress";
import type { Dimension, Field, Given, PlanRequest } from "../../core/planner/request";
import type { Language } from "../../core/language";
import type { Wrong } from "../amount/expression";

/** One field as it is filled in: what was typed, what that means, and what is wrong with it. */
export interface Entry {
  readonly text: string;
  readonly given: Given | null;
  /** What the linked cells show, or what an expression comes to. */
  readonly shown: string;
  readonly wrong: Wrong | { readonly field: "cells" | "date" } | null;
}
export const blank: Entry = { text: "", given: null, shown: "", wrong: null };

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

/** What may be put into a field: cells only, or else an amount, a day or a word. */
export type Kind = "cells" | "amount" | "day" | "word";
export const kinds: Readonly<Record<Field, Kind>> = {
  target: "amount",
  weights: "cells",
  names: "cells",
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
  rowTotals: "cells",
  columnTotals: "cells",
  rowNames: "cells",
  columnNames: "cells",
  seed: "cells",
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
  }
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

const reference =
  /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/;

/** Cells as somebody typed them; the sheet is blank where it was left out. */
export function readCells(text: string): CellAddress | null {
  const found = reference.exec(text.trim());
  if (!found) return null;
  const [, quoted, bare, left, top, right, bottom] = found;
  const first = `${left.toUpperCase()}${top}`;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? bare ?? "",
    address: right === undefined ? first : `${first}:${right.toUpperCase()}${bottom}`,
  };
}
