import type { Injector } from "@univerjs/core";
import { IFormulaDependencyGenerator } from "@univerjs/engine-formula";
import { knowRuleCells } from "./ruleCells";
import { rememberWhatIsRead, type Turns } from "./treeList";

interface Place {
  unitId: string;
  sheetId: string;
  range: unknown;
}
interface Tree {
  treeId: number;
  subUnitId: string;
  row: number;
  column: number;
  /** It stands in no cell, but in a rule. */
  featureId?: string | null;
  formulaId?: string | null;
  toRTreeItem(): Place[];
  isSkip(): boolean;
  setSkip(): void;
  isAdded(): boolean;
  setAdded(): void;
}
type Search = (places: Place[], except?: Set<number>) => Set<number>;
type ByUnitAndSheet = Record<string, Record<string, unknown> | null | undefined>;

/** What of the engine's way to find what is to be calculated, and in which order, is called and replaced. */
export interface Generator {
  _dependencyTreeCache: Map<number, Tree>;
  _dependencyRTreeCacheForAddressFunction: { bulkSearch: Search; clear(): void };
  _dependencyManagerService: {
    searchDependency: Search;
    clearOtherFormulaDependency(unitId: string, sheetId: string): void;
    clearFeatureFormulaDependency(unitId: string, sheetId: string): void;
    clearFormulaDependency(unitId: string, sheetId: string): void;
  };
  _currentConfigService: {
    getFormulaData(): unknown;
    getUnitData(): unknown;
    getClearDependencyTreeCache(): ByUnitAndSheet | null | undefined;
  };
  _otherFormulaManagerService: { getOtherFormulaData(): unknown };
  _runtimeService: { enableCycleDependency(): void; clearArrayObjectCache(): void };
  _updateRangeFlatten(): void;
  _generateTreeList(formulas: unknown, others: unknown, units: unknown): Promise<unknown>;
  _getUpdateTreeListAndMakeDependency(): Tree[];
  _getRangeListByNode(data: unknown): Promise<unknown[]>;
  generate(withModel?: boolean): Promise<Tree[]>;
}

/**
 * Has the engine find in turns what is to be calculated, and in which order. Its own way takes one turn for all, and
 * goes through all formulas once more to see whether some read each other, which shows while they are put in order.
 */
export function generateInTurns(
  injector: Injector,
  turns: Turns,
  told: {
    begin: () => void;
    end: (order: unknown[]) => void;
    isWanted: (sheetId: string, row: number, column: number) => boolean;
  },
): void {
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const { _dependencyManagerService: known, _currentConfigService: now } = generator;
  knowRuleCells(injector);
  rememberWhatIsRead(injector, turns);
  const whole = generator.generate.bind(generator);
  generator.generate = async (withModel = false) => {
    if (withModel) return whole(withModel);
    told.begin();
    generator._updateRangeFlatten();
    for (const [unitId, sheets] of Object.entries(now.getClearDependencyTreeCache() ?? {}))
      for (const sheetId of Object.keys(sheets ?? {})) {
        known.clearOtherFormulaDependency(unitId, sheetId);
        known.clearFeatureFormulaDependency(unitId, sheetId);
        known.clearFormulaDependency(unitId, sheetId);
      }
    const others = generator._otherFormulaManagerService.getOtherFormulaData();
    await generator._generateTreeList(now.getFormulaData(), others, now.getUnitData());
    const { order, isCyclic } = await inOrder(generator, turns);
    if (isCyclic) generator._runtimeService.enableCycleDependency();
    generator._dependencyTreeCache.clear();
    generator._dependencyRTreeCacheForAddressFunction.clear();
    generator._runtimeService.clearArrayObjectCache();
    const wanted = order.filter(
      ({ subUnitId, row, column, featureId, formulaId }) =>
        featureId != null || formulaId != null || told.isWanted(subUnitId, row, column),
    );
    told.end(wanted);
    return wanted;
  };
}

/** What is to be calculated, from the last to the first, as the engine takes it; and whether some read each other. */
async function inOrder(generator: Generator, turns: Turns): Promise<{ order: Tree[]; isCyclic: boolean }> {
  const {
    _dependencyTreeCache: trees,
    _dependencyManagerService: known,
    _dependencyRTreeCacheForAddressFunction: byFunctions,
  } = generator;
  const stack = generator._getUpdateTreeListAndMakeDependency();
  const order: Tree[] = [];
  const done = new Set<number>();
  let isCyclic = false;
  const finish = (tree: Tree): void => {
    order.push(tree);
    tree.setSkip();
    done.add(tree.treeId);
  };
  for (let tree = stack.pop(); tree && !turns.isAbandoned(); tree = stack.pop()) {
    if (tree.isSkip()) continue;
    if (tree.isAdded()) {
      finish(tree);
      continue;
    }
    if (turns.isOver()) await turns.next();
    const places = tree.toRTreeItem();
    const readers = new Set([
      ...known.searchDependency(places, done),
      ...byFunctions.bulkSearch(places, done),
    ]);
    const ahead: Tree[] = [];
    for (const id of readers) {
      const reader = trees.get(id);
      // One that waits for its own readers stands on the way that led here.
      if (reader === tree || reader?.isAdded()) isCyclic = true;
      if (reader && !reader.isAdded()) ahead.push(reader);
    }
    if (ahead.length === 0) finish(tree);
    else {
      tree.setAdded();
      stack.push(tree, ...ahead);
    }
  }
  return { order: turns.isAbandoned() ? [] : order, isCyclic };
}
