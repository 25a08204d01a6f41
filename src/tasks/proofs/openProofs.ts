import type { Model, TableData } from "../../core/model/model";
import { proveAgain, proveAll, type Proofs } from "../../core/model/rules/proveAll";
import { columnsOf, type Table } from "../../core/model/table";
import { modelTableNames, modelTables, type ModelTableName } from "../../core/model/tables";
import { printsOf, type ColumnPrint } from "../../workbook/proofs/fingerprint";
import { modelOf } from "../../workbook/model/modelData";
import { readModel } from "../../workbook/model/readModel";

/** What the workbook proves, and what it proves it from. */
export interface FoundProofs {
  readonly model: Model;
  readonly proofs: Proofs;
  /** By table and column. */
  readonly prints: ReadonlyMap<string, ColumnPrint>;
}

/** Proves every rule from one read of the tables and the linked cells, in two syncs. */
export async function openProofs(): Promise<FoundProofs> {
  const found = await readModel();
  const model = modelOf(found);
  return { model, proofs: proveAll(model), prints: printsOf(found) };
}

/** The same for some tables: only they are read again, and only what reads a changed column is proved again. */
export async function openProofsAgain(
  before: FoundProofs,
  tables: ReadonlySet<ModelTableName>,
): Promise<FoundProofs> {
  const found = await readModel([...tables]);
  const read = modelOf(found);
  const changed = Object.fromEntries([...tables].map((name) => [name, read[name]])) as Partial<Model>;
  const model = { ...before.model, ...changed };
  return {
    model,
    proofs: proveAgain(before.proofs, before.model, model, tables),
    prints: new Map([...before.prints, ...printsOf(found)]),
  };
}

/** The sheets on which a table's cells stand, its own or linked ones. */
export function sheetsOf(model: Model, name: ModelTableName): ReadonlySet<string> {
  const data = model[name] as TableData | null;
  return new Set(
    columnsOf(modelTables[name] as Table).flatMap((column) => data?.cell(column, 0)?.sheet ?? []),
  );
}

/** The tables whose cells stand on each sheet. */
export function tablesBySheet(model: Model): ReadonlyMap<string, ReadonlySet<ModelTableName>> {
  const tables = new Map<string, Set<ModelTableName>>();
  for (const name of modelTableNames)
    for (const sheet of sheetsOf(model, name)) tables.set(sheet, (tables.get(sheet) ?? new Set()).add(name));
  return tables;
}
