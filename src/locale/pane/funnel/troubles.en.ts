/** What the funnel builder refuses, in English. */
export const enFunnelTroubles = {
  "own-source": (source: string) =>
    `${source} was made by SplitTarget itself and holds no opportunities. Choose your own list.`,
  "no-opportunities": (source: string | null) =>
    `${source ?? "What is selected"} is no list of opportunities. Select one block of cells with a header row and at least one row below it.`,
  "source-gone": (source: string) =>
    `“${source}” is not in the workbook any more. Choose the list again; your other choices are kept.`,
  "column-gone": (source: string, role: string, header: string) =>
    `“${header}” (${role}) is not in ${source} any more. Choose the column again, then read.`,
  "no-stage": (source: string) => `No column of ${source} is chosen for the stage. Choose it above.`,
  "source-moving": (source: string) =>
    `Somebody is changing ${source} while it is read. Nothing was lost or written; try again in a moment.`,
  "nothing-won": () => "No stage means won. Say above which one does.",
  "doubles-too-many": (source: string, count: string, limit: string) =>
    `${source} has ${count} rows with an ID that came before; formulas can leave out ${limit} at most. Remove them first (Data › Remove Duplicates), then write again. Nothing was written.`,
  "sheet-taken": (sheet: string) =>
    `There is a sheet “${sheet}” already that is not ours. Choose another name. Nothing was written.`,
  "figures-in-the-way": (cell: string, holds: string) =>
    `${cell} holds “${holds}”, where the figures would have to stand. Move it aside, then write again. Nothing was written.`,
  "newer-figures": (found: number, known: number) =>
    `The figures in this workbook were written by a newer version of SplitTarget (layout ${found}, this one knows ${known}). Update the add-in to write them again.`,
  "not-linked": (figure: string) => `“${figure}” is not linked to a cell yet. Select one and link it.`,
  "link-gone": (figure: string) =>
    `The cell that “${figure}” was linked to has been deleted. Link another. Nothing was written.`,
  "link-holds-formula": (figure: string, cell: string) =>
    `${cell}, linked to “${figure}”, holds a formula. Nothing was written.`,
  "link-one-cell": (cells: string) => `Select one cell only; ${cells} is selected.`,
};
