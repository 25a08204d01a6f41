import type { Language } from "../../core/language";
import { defaultPass, equalWeights, type Checklist, type SectionId } from "../../core/checklist/checklist";
import type { Opened, Problem } from "../../core/checklist/opened";
import type { Damage, NameRole, Taken } from "../../core/checklist/checklistTrouble";
import type { Present } from "../../core/written";
import {
  columnHeader,
  languageOf,
  readHeaders,
  readRows,
  sectionOf,
  type Places,
} from "../../workbook/checklist/checklistCells";
import { type Found, type FoundReadiness } from "../../workbook/checklist/sheetsFound";
import { isOurs } from "../../workbook/checklist/inventory";
import { letters, quotedSheet, withSheet } from "../../workbook/addresses";
import { schema, type Names } from "../../workbook/checklist/record";
import { freeName, sameName } from "../../workbook/names";
import type { FoundTable } from "../../workbook/model/foundTable";

/** The readiness sheet's own figures, with what could not be read as one. */
export function figuresOf(readiness: FoundReadiness | null): {
  pass: number;
  sectionWeights: Record<SectionId, number>;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const sectionWeights = { ...equalWeights };
  let pass = defaultPass;
  if (readiness?.pass) {
    const { value, at } = readiness.pass;
    if (typeof value === "number") pass = value;
    else problems.push({ code: "bad-figure", cell: withSheet(at), value: String(value) });
  }
  readiness?.weights?.rows.forEach(([name, , weight], index) => {
    const section = sectionOf(String(name));
    if (section === undefined) return;
    if (typeof weight === "number" && weight >= 0) sectionWeights[section] = weight;
    else {
      sectionWeights[section] = 0;
      const corner = /^([A-Z]+)(\d+)/.exec(readiness.weights?.at.address ?? "");
      problems.push({
        code: "bad-figure",
        cell: `${quotedSheet(readiness.sheet)}!C${Number(corner?.[2] ?? 1) + index}`,
        value: String(weight),
      });
    }
  });
  return { pass, sectionWeights, problems };
}

/** Which of the names we want are in use by something that is not ours. */
export function takenOf(found: Found, names: Names, roles: readonly NameRole[]): Taken[] {
  const sheets = found.look.sheets.map((sheet) => sheet.name);
  const tables = found.look.tables.map((table) => table.name);
  return roles.flatMap((role): Taken[] => {
    const name = names[role];
    const isTable = role === "table" || role === "historyTable";
    const inUse = isTable ? [...tables, ...found.look.names] : sheets;
    if (!inUse.some((used) => sameName(used, name))) return [];
    const what = !isTable ? "sheet" : tables.some((used) => sameName(used, name)) ? "table" : "name";
    return [{ what, role, name, suggestion: freeName(name, inUse, isTable ? "_" : " ") }];
  });
}

export const languageIn = (found: Found): Language =>
  found.table ? languageOf(found.table.headers.map(String)) : (found.look.record?.language ?? "en");

/** What is wrong with the sheets as a whole, the gravest first; null where all is there. */
export function damageOf(found: Found): Damage | null {
  const { record, hiddenNames } = found.look;
  const given = record?.names;
  if (record && record.schema < schema) return { what: "older-schema", found: record.schema, known: schema };
  if (record?.unfinished) return { what: "unfinished" };
  if (!found.table) {
    return hiddenNames.get("checklist") &&
      found.look.sheets.some(({ name }) => name === hiddenNames.get("checklist")?.sheet)
      ? { what: "table", name: given?.table ?? "" }
      : { what: "checklist-sheet", name: given?.checklist ?? "" };
  }
  const headers = readHeaders(found.table.headers);
  if (headers.missing.length > 0) {
    const language = languageIn(found);
    return {
      what: "columns",
      missing: headers.missing.map((id) => columnHeader(id, language)),
      unknown: headers.unknown,
    };
  }
  if (!found.readiness) return { what: "readiness-sheet", name: given?.readiness ?? "" };
  const { pass, weights } = found.readiness;
  const missing = [...(pass ? [] : ["pass" as const]), ...(weights ? [] : ["section-weights" as const])];
  return missing.length > 0 ? { what: "readiness-cells", missing } : null;
}

/** The table's first body cell, for addresses. */
export const cornerOf = (table: FoundTable): { sheet: string; row: number; column: number } => ({
  sheet: table.sheet,
  row: table.row + 1,
  column: table.column,
});

/** The rows and figures of sheets that are whole. */
export function checklistOf(found: Found): { checklist: Checklist; problems: readonly Problem[] } | null {
  if (!found.table) return null;
  const headers = readHeaders(found.table.headers);
  if (headers.missing.length > 0) return null;
  const rows = readRows(found.table.body, headers.places as Places, cornerOf(found.table));
  const { problems, ...figures } = figuresOf(found.readiness);
  return { checklist: { items: rows.items, ...figures }, problems: [...rows.problems, ...problems] };
}

/** What the pane is told of what was found. */
export function openedOf(found: Found): Opened {
  const { record } = found.look;
  if (!isOurs(found.look)) return { kind: "absent" };
  const newer =
    record !== null && record.schema > schema
      ? ({ what: "newer-schema", found: record.schema, known: schema } as const)
      : null;
  const damage = newer ? null : damageOf(found);
  if (damage) return { kind: "damaged", damage, canHeal: true };
  const read = checklistOf(found);
  if (!read || !found.table || !found.readiness)
    return {
      kind: "damaged",
      damage: newer ?? { what: "readiness-sheet", name: "" },
      canHeal: !newer,
    };
  return {
    kind: "open",
    ...read,
    language: languageIn(found),
    sheets: { checklist: found.table.sheet, readiness: found.readiness.sheet },
    ...(newer && { readOnly: { reason: newer.what, found: newer.found, known: newer.known } }),
  };
}

/** What of ours is there, for the sentence after a failure. */
export function presentIn(found: Found): Present {
  const unfinished = Boolean(found.look.record?.unfinished);
  const part = (there: boolean): Present["checklist"] => (!there ? "absent" : unfinished ? "part" : "whole");
  return {
    checklist: part(found.table !== null),
    readiness: part(found.readiness !== null),
    rows: found.table?.body.length ?? 0,
  };
}

export const cellAddress = (table: FoundTable, row: number, place: number): string =>
  `${letters(table.column + place)}${table.row + 2 + row}`;
