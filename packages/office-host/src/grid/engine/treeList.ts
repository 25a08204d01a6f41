import type { Injector } from "@univerjs/core";
import {
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
} from "@univerjs/engine-formula";
import { DependencyIndex, type Place, type Reader } from "./dependencyIndex";

/** Says when it is the page's turn, and lets it have it. */
export interface Turns {
  isAbandoned(): boolean;
  isOver(): boolean;
  next(): Promise<void>;
}

interface Node {
  readonly nodeType: number;
  readonly _tableReferenceObject?: unknown;
  getToken(): string;
  getChildren(): Node[];
  isAddress(): boolean;
  getDefinedNames(): string[] | null | undefined;
}
/** The engine's kinds of nodes that stand for cells. */
const [reference, union, prefix, suffix] = [1, 10, 11, 12];

/** A formula in its cell. */
interface Tree extends Reader {
  formula: string;
  isDirty: boolean;
  isVirtual: boolean;
  isCache: boolean;
  addressFunctionNodes: Node[];
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
  subUnitId: string;
  unitId: string;
  refOffsetX: number;
  refOffsetY: number;
  pushRangeList(places: readonly Place[]): void;
}

interface Builder {
  _dependencyTreeCache: Map<number, unknown>;
  _registerFormulas(units: string[], formulas: unknown, data: unknown, trees: Tree[]): void;
  _registerOtherFormulas(others: unknown, units: string[], trees: Tree[]): void;
  _registerFeatureFormulas(trees: Tree[]): void;
  _getTreeNode(tree: Tree): Node;
  _includeTree(tree: Tree, node: Node): boolean;
  _getAddressFunctionNodeList(node: Node): Node[];
  _getRangeListByNode(data: { node: Node; refOffsetX: number; refOffsetY: number }): Promise<Place[]>;
  _calculateListByFunctionRefNode(trees: Tree[]): Promise<void>;
  _generateTreeList(formulas: object, others: object, units: object): Promise<Tree[]>;
}

/** What of a formula is the same in every cell that has it. */
interface About {
  /** OFFSET, INDIRECT and their like, whose cells show only when they are calculated. */
  addresses: Node[];
  /** What it reads stands in its text: no name, table, spill or calculated reference is in it. */
  isPlain: boolean;
}

function isPlain(node: Node): boolean {
  const { nodeType } = node;
  const children = node.getChildren();
  if ((nodeType === prefix && node.getToken() === "@") || nodeType === suffix) return false;
  if (nodeType === reference && node._tableReferenceObject) return false;
  if (nodeType === union && children.some((child) => child.nodeType !== reference)) return false;
  return !node.isAddress() && !node.getDefinedNames()?.length && children.every(isPlain);
}

/**
 * Has the engine remember from one calculation to the next which cells a formula reads, where its text says so. It
 * worked that out anew for each formula of a workbook with every edit, put all of it into its index once more, and each
 * formula's own cell into another, which is asked only where OFFSET and its like stand.
 */
export function rememberWhatIsRead(injector: Injector, turns: Turns): void {
  const builder = injector.get(IFormulaDependencyGenerator) as unknown as Builder;
  const known = injector.get(IDependencyManagerService);
  const runtime = injector.get(IFormulaRuntimeService);
  const now = injector.get(IFormulaCurrentConfigService);
  const index = new DependencyIndex(injector);
  const about = new WeakMap<Node, About>();
  const read = new Map<number, { formula: string; places: Place[] }>();
  let sheets = "";

  const lookAt = (node: Node): About => {
    const kept = about.get(node) ?? {
      addresses: builder._getAddressFunctionNodeList(node),
      isPlain: isPlain(node),
    };
    about.set(node, kept);
    return kept;
  };

  async function look(tree: Tree): Promise<void> {
    const { treeId, formula, row, column, rowCount, columnCount, subUnitId, unitId } = tree;
    const node = builder._getTreeNode(tree);
    tree.isDirty = builder._includeTree(tree, node);
    const { addresses, isPlain: isRemembered } = lookAt(node);
    if (addresses.length > 0) tree.addressFunctionNodes = addresses;
    if (tree.isVirtual) return;
    const before = isRemembered ? read.get(treeId) : undefined;
    if (before?.formula === formula) return tree.pushRangeList(before.places);
    runtime.setCurrent(row, column, rowCount, columnCount, subUnitId, unitId);
    const { refOffsetX, refOffsetY } = tree;
    const places = await builder._getRangeListByNode({ node, refOffsetX, refOffsetY });
    tree.pushRangeList(places);
    if (isRemembered) read.set(treeId, { formula, places });
  }

  builder._generateTreeList = async (formulas, others, units) => {
    // Formulas are numbered anew then.
    if (now.isForceCalculate()) {
      known.reset();
      read.clear();
    }
    const before = sheets;
    sheets = sheetsIn(units, now.getSheetNameMap());
    if (sheets !== before) read.clear();
    const trees: Tree[] = [];
    builder._registerFormulas(Object.keys(formulas), formulas, units, trees);
    builder._registerOtherFormulas(others, Object.keys(others), trees);
    builder._registerFeatureFormulas(trees);
    const isThere = (treeId: number): boolean => builder._dependencyTreeCache.has(treeId);
    index.keepOnly(isThere);
    for (const treeId of read.keys()) if (!isThere(treeId)) read.delete(treeId);
    for (const tree of trees) {
      if (!tree.formula) continue;
      await look(tree);
      if (turns.isOver()) await turns.next();
    }
    index.add(trees.filter(({ isCache, treeId }) => !isCache || index.has(treeId)));
    if (trees.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0))
      await builder._calculateListByFunctionRefNode(trees);
    return trees;
  };
}

/** Which sheets there are, how they are named and how large they are, as a text: a reference means others then. */
function sheetsIn(units: object, names: object): string {
  const sizes = Object.values(units).map((unit: object | null) =>
    Object.entries(unit ?? {}).map(
      ([id, sheet]: [string, { rowCount: number; columnCount: number } | null]) =>
        [id, sheet?.rowCount, sheet?.columnCount].join(),
    ),
  );
  return JSON.stringify([sizes, names]);
}
