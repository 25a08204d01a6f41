import { Trouble } from "../../core/trouble";
import { longestText } from "../../workbook/text";
import type { Found } from "../../workbook/checklist/sheetsFound";
import { isOurs } from "../../workbook/checklist/inventory";
import type { Plan } from "../../workbook/checklist/sheetsWrite";
import { schema } from "../../workbook/checklist/record";
import { damageOf } from "./sheetsState";

/** Refuses to write where there is nothing of ours, where it is damaged or where a newer version wrote it. */
export function refuseUnlessWhole(found: Found): void {
  refuseUnlessOurs(found);
  const damage = damageOf(found);
  if (damage) throw new Trouble("damaged", { damage });
}

/** The same, but lets what completes a writing go on with one that stopped half-way. */
export function refuseUnlessFinishable(found: Found): void {
  refuseUnlessOurs(found);
  const damage = damageOf(found);
  if (damage && damage.what !== "unfinished") throw new Trouble("damaged", { damage });
}

/** The same, but for what repairs the damage. */
export function refuseUnlessOurs(found: Found): void {
  if (!isOurs(found.look)) throw new Trouble("absent", {});
  const { record } = found.look;
  if (record && record.schema > schema)
    throw new Trouble("newer-schema", { found: record.schema, known: schema });
}

/** Refuses before the first write what Excel would refuse in the middle. */
export function refuseProtected(found: Found): void {
  const [sheet] = found.protectedSheets;
  if (sheet !== undefined) throw new Trouble("protected", { sheet, written: "nothing" });
}

/** The same of sheets that the writing would add or rename. */
export function refuseNewSheets(
  { isStructureProtected }: Found,
  { checklist, readiness, copy, renamed }: Plan,
): void {
  const isNew = [
    renamed.length > 0,
    checklist.do === "write" && checklist.isNew,
    readiness.isNew,
    readiness.setAside !== null,
    copy?.isNew === true,
  ];
  if (isStructureProtected && isNew.includes(true))
    throw new Trouble("structure-protected", { written: "nothing" });
}

export function refuseNumber(field: string, value: number, from: number, to: number): void {
  if (!(value >= from && value <= to)) throw new Trouble("not-a-number", { field, value, from, to });
}

export function refuseLongText(field: string, text: string): void {
  if (text.length > longestText)
    throw new Trouble("text-too-long", { field, length: text.length, limit: longestText });
}
