import { withAnchors } from "xlsx-book/frozenAnchors";
import { LIMITS } from "xlsx-book/limits";
import type { FrozenCell } from "xlsx-book/frozenCells";
import type { Language } from "../../core/language";
import type { ShareLeft, ShareWay } from "../../core/share/share";
import { Trouble } from "../../core/trouble";
import { lookAtCells } from "../../workbook/share/lookAtCells";
import { lookAtFormulas } from "../../workbook/share/lookAtFormulas";
import { isEmpty, type ShareChange } from "../../workbook/share/shareChange";
import { type Amend, settingChanges, wayBack, writeShare } from "../../workbook/share/writeShare";
import { referencesAsked } from "./argumentValues";
import { type DecidedShare, decideShare, placeOf } from "./decideShare";
import { functionsOf, knownCells } from "./knownCells";
import { otherAnswers } from "./otherAnswers";
import type { ShareForms } from "./shareForms";
import { anchorChanges, shareNames } from "./shareNames";
import { decideReaders, spillReaders } from "./spillReaders";

/** What was done: the change, for taking it back, and what stays as it is. */
export interface Shared {
  readonly change: ShareChange;
  /** Cells that were changed, and of these those that became values for want of a native form. */
  readonly cells: number;
  readonly values: number;
  readonly left: readonly ShareLeft[];
}

/** Always in the same order, whichever cells came first. */
const inOrder = (cells: readonly FrozenCell[]): FrozenCell[] =>
  [...cells].sort((a, b) => (cellOf(a) < cellOf(b) ? -1 : 1));
const cellOf = ({ sheet, cell }: FrozenCell): string => `${sheet}!${cell}`;

interface Decided {
  readonly decided: DecidedShare;
  readonly change: ShareChange;
  readonly left: readonly ShareLeft[];
}

interface Wish {
  readonly way: ShareWay;
  readonly elseValues: boolean;
  readonly language: Language;
  readonly settings: Readonly<Partial<Record<"opensPane" | "native", true | null>>>;
}

/**
 * Brings every cell that depends on the add-in into one of the three ways, from whichever it is in; four syncs, one of
 * them writing, and one more where a native form answers otherwise than our function: that cell is no portable one then.
 *
 * @throws Trouble "share-names-taken", "share-too-large"
 */
export async function changeShare(
  forms: ShareForms,
  { way, elseValues, language, settings }: Wish,
): Promise<Shared> {
  const found = await lookAtFormulas();
  const known = knownCells(found, forms);
  const asked = way === "portable" ? referencesAsked(known, functionsOf(found, forms), forms) : [];
  const formulas = known.filter(({ holds }) => holds !== null);
  const frozen = known.filter(({ holds }) => holds === null);
  const readers = spillReaders(found, known);
  const cells = await lookAtCells(
    [...formulas.map(({ block }) => block), ...readers.map(({ holds }) => holds)],
    frozen.map(({ block }) => block),
    asked,
    known,
  );
  const filled = new Map([
    ...formulas.map((cell, at) => [cell, cells.fills[at]] as const),
    ...frozen.map((cell, at) => [cell, cells.blocks[at]] as const),
  ]);
  const fills = known.map((cell) => filled.get(cell) ?? null);
  const shown = new Map([...filled].map(([{ block }, fill]) => [placeOf(block), fill]));
  const decide = (otherwise: ReadonlySet<string>): Decided => {
    const wish = { way, elseValues, language, otherwise };
    const decided = decideShare(known, fills, found, { asked, cells }, forms, wish);
    const read = decideReaders(readers, cells.fills.slice(formulas.length), filled, decided.cells);
    const kept = [...decided.kept, ...read.kept, ...found.keptColumns];
    if (JSON.stringify(kept).length > LIMITS.attribute)
      throw new Trouble("share-too-large", { cells: kept.length });
    const { record, names: anchors } = withAnchors(inOrder(kept), found.names);
    const { names, days } = shareNames(found, forms, decided.cells);
    const frozen = kept.length > 0 ? record : null;
    const changed = settingChanges(found.settings, { frozen, ...settings });
    const isKeptAnew = changed.some(({ setting }) => setting === "frozen");
    const change: ShareChange = {
      cells: [...decided.cells, ...read.cells],
      names: [...names, ...anchorChanges(found, anchors, isKeptAnew)],
      days,
      settings: changed,
      notes: decided.notes,
    };
    return { decided, change, left: [...decided.left, ...read.left] };
  };
  let done = decide(new Set());
  const amend: Amend = (come) => {
    const otherwise = otherAnswers(done.change.cells, shown, come, forms);
    if (otherwise.size === 0) return null;
    done = decide(otherwise);
    return done.change;
  };
  if (!isEmpty(done.change)) await writeShare(done.change, way === "portable" ? amend : undefined);
  const { decided, change, left } = done;
  return { change, cells: decided.cells.length, values: decided.values, left };
}

/**
 * Takes a change back; two syncs.
 *
 * @throws Trouble "changed-since" where somebody has changed its cells
 */
export async function undoShare(change: ShareChange): Promise<void> {
  const back = await wayBack(change);
  if (back === null) throw new Trouble("changed-since", { address: change.cells[0].block.sheet });
  if (!isEmpty(back)) await writeShare(back);
}
