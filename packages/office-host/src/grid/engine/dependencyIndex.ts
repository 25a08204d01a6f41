import type { Injector } from "@univerjs/core";
import { IDependencyManagerService } from "@univerjs/engine-formula";

export interface Range {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}
/** Cells of a sheet that a formula reads; a whole column has no rows (`NaN`), a whole row no columns. */
export interface Place {
  unitId: string;
  sheetId: string;
  range: Range;
}
export interface Reader {
  treeId: number;
  rangeList: Place[];
}

interface Box {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
  id: number;
}
interface Boxes {
  load(boxes: Box[]): unknown;
  remove(box: Box, same: (one: Box, other: Box) => boolean): unknown;
}
type Columns = Map<number, Set<number>>;
type Rows = Map<number, Columns>;
/** The engine's index of who reads what: boxes for ranges, and for single cells sets by sheet, row and column. */
interface Index {
  getTree(unitId: string, sheetId: string): Boxes;
  _tree: Map<string, Map<string, Boxes>>;
  _oneCellCache: Map<string, Map<string, Rows>>;
  _insertOneCellCache(unitId: string, sheetId: string, row: number, column: number, id: number): void;
  _searchByOneCellCache(place: Place): number[];
}
interface Known {
  _dependencyRTreeCache: Index;
  reset(): void;
  openKdTree(): void;
  closeKdTree(): void;
  _addAllTreeMap(reader: Reader): void;
  _removeDependencyRTreeCache(treeId: number): void;
  _removeDependencyRTreeCacheById(unitId: string, sheetId: string): void;
}

const isCell = ({ startRow, startColumn, endRow, endColumn }: Range): boolean =>
  startRow === endRow && startColumn === endColumn;

const orElse = (line: number, whole: number): number => (Number.isNaN(line) ? whole : line);

const boxOf = ({ startRow, startColumn, endRow, endColumn }: Range, id: number): Box => ({
  minX: orElse(startColumn, 0),
  minY: orElse(startRow, 0),
  maxX: orElse(endColumn, Infinity),
  maxY: orElse(endRow, Infinity),
  id,
});

const sameBox = (one: Box, other: Box): boolean =>
  one.id === other.id &&
  one.minX === other.minX &&
  one.minY === other.minY &&
  one.maxX === other.maxX &&
  one.maxY === other.maxY;

const sameRange = (one: Range, other: Range): boolean =>
  Object.is(one.startRow, other.startRow) &&
  Object.is(one.startColumn, other.startColumn) &&
  Object.is(one.endRow, other.endRow) &&
  Object.is(one.endColumn, other.endColumn);

const samePlaces = (some: readonly Place[], others: readonly Place[]): boolean =>
  some === others ||
  (some.length === others.length &&
    some.every((one, at) => {
      const other = others[at]!;
      if (one === other) return true;
      return (
        one.sheetId === other.sheetId && one.unitId === other.unitId && sameRange(one.range, other.range)
      );
    }));

/** Those of some lines that lie between two, whichever are fewer to ask. */
function* linesBetween<Kept>(lines: Map<number, Kept>, first: number, last: number): Generator<Kept> {
  if (last - first < lines.size)
    for (let line = first; line <= last; line += 1) {
      const kept = lines.get(line);
      if (kept) yield kept;
    }
  else for (const [line, kept] of lines) if (line >= first && line <= last) yield kept;
}

/**
 * Which formulas read which cells, as the engine asks for it. The engine put every formula's ranges into its index once
 * more with every calculation, and took the old ones out never: it grew with each edit, by all the formulas there are.
 * Here what a formula reads is put in once, and anew where it reads something else.
 */
export class DependencyIndex {
  private readonly put = new Map<number, readonly Place[]>();
  private readonly index: Index;

  constructor(injector: Injector) {
    const manager = injector.get(IDependencyManagerService) as unknown as Known;
    this.index = manager._dependencyRTreeCache;
    const reset = manager.reset.bind(manager);
    manager.reset = () => {
      this.put.clear();
      reset();
    };
    const clearSheet = manager._removeDependencyRTreeCacheById.bind(manager);
    manager._removeDependencyRTreeCacheById = (unitId, sheetId) => {
      clearSheet(unitId, sheetId);
      this.forgetSheet(unitId, sheetId);
    };
    manager._removeDependencyRTreeCache = (treeId) => this.take(treeId);
    // Where each formula's ranges lie all in all was kept for taking them out, and single cells in a tree of their own.
    manager._addAllTreeMap = manager.openKdTree = manager.closeKdTree = () => undefined;
    this.index._searchByOneCellCache = (place) => this.readersOfCells(place);
  }

  /** Whether what a formula reads has been put in. */
  has(treeId: number): boolean {
    return this.put.has(treeId);
  }

  /** Takes out what formulas have read that are gone. */
  keepOnly(isThere: (treeId: number) => boolean): void {
    for (const treeId of this.put.keys()) if (!isThere(treeId)) this.take(treeId);
  }

  /** Puts in what these formulas read. */
  add(readers: Iterable<Reader>): void {
    const boxes = new Map<Boxes, Box[]>();
    for (const { treeId, rangeList } of readers) {
      const before = this.put.get(treeId);
      if (before && samePlaces(before, rangeList)) continue;
      this.take(treeId);
      this.put.set(treeId, [...rangeList]);
      for (const { unitId, sheetId, range } of rangeList) {
        if (!unitId) continue;
        if (isCell(range))
          this.index._insertOneCellCache(unitId, sheetId, range.startRow, range.startColumn, treeId);
        else {
          const tree = this.index.getTree(unitId, sheetId);
          const some = boxes.get(tree) ?? [];
          boxes.set(tree, some);
          some.push(boxOf(range, treeId));
        }
      }
    }
    for (const [tree, some] of boxes) tree.load(some);
  }

  private take(treeId: number): void {
    for (const { unitId, sheetId, range } of this.put.get(treeId) ?? []) {
      if (isCell(range)) {
        const columns = this.index._oneCellCache.get(unitId)?.get(sheetId)?.get(range.startRow);
        const ids = columns?.get(range.startColumn);
        ids?.delete(treeId);
        if (ids?.size === 0) columns?.delete(range.startColumn);
      } else this.index._tree.get(unitId)?.get(sheetId)?.remove(boxOf(range, treeId), sameBox);
    }
    this.put.delete(treeId);
  }

  /** A sheet's cells are read by nobody any more, as far as the index says; what else their readers read stays. */
  private forgetSheet(unitId: string, sheetId: string): void {
    const isThere = (place: Place): boolean => place.unitId === unitId && place.sheetId === sheetId;
    for (const [treeId, places] of this.put)
      if (places.some(isThere))
        this.put.set(
          treeId,
          places.filter((place) => !isThere(place)),
        );
  }

  private readersOfCells({ unitId, sheetId, range }: Place): number[] {
    const rows = this.index._oneCellCache.get(unitId)?.get(sheetId);
    const found: number[] = [];
    if (!rows) return found;
    for (const columns of linesBetween(rows, range.startRow, range.endRow))
      for (const ids of linesBetween(columns, range.startColumn, range.endColumn)) found.push(...ids);
    return found;
  }
}
