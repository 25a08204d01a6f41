import type { ColumnId, Row } from "../table";
import type { ModelTableName, ModelTables } from "../tables";
import type { Finding } from "./proof";

/** Columns by their tables. */
export type Columns = { readonly [Name in ModelTableName]?: readonly ColumnId<ModelTables[Name]>[] };

type IdsOf<C extends Columns, Name extends ModelTableName> = C[Name] extends readonly (infer Id)[]
  ? Id
  : never;

/** The rows of a table that have content, by the columns that were asked for. */
export interface Lines<R = Readonly<Record<string, unknown>>> {
  readonly table: ModelTableName;
  readonly rows: readonly { readonly row: R; readonly index: number }[];
}

type Taken<R extends Columns, T extends Columns> = {
  readonly [Name in (keyof R | keyof T) & ModelTableName]: Lines<
    Pick<
      Row<ModelTables[Name]>,
      (IdsOf<R, Name> | IdsOf<T, Name>) & ColumnId<ModelTables[Name]> & keyof Row<ModelTables[Name]>
    >
  >;
};

/** What a rule reads and how it proves. */
export interface Rule<Figures extends object = object> {
  /** Columns without which it can't tell. */
  readonly reads: Columns;
  /** Columns of the same tables that need not be there: their cells are then blank. */
  readonly takes: Columns;
  readonly prove: (tables: Readonly<Partial<Record<ModelTableName, Lines>>>) => Finding<Figures>;
}

/**
 * Declares a rule of the checklist. It proves only from what it reads; errors, dates as text and ambiguous percentages
 * in those columns are seen to before it is asked.
 *
 * @example rule({ reads: { stTiers: ["pays"] }, prove: ({ stTiers }) => ({ isProved: true, figures: { tiers: stTiers.rows.length } }) })
 */
export const rule = <
  const R extends Columns,
  Figures extends object,
  const T extends Columns = Record<never, never>,
>({
  reads,
  takes,
  prove,
}: {
  readonly reads: R;
  readonly takes?: T;
  readonly prove: (tables: Taken<R, T>) => Finding<Figures>;
}): Rule<Figures> => ({ reads, takes: takes ?? {}, prove: prove as Rule<Figures>["prove"] });

export type FiguresOf<R> = R extends Rule<infer Figures> ? Figures : never;
