import type { Injector } from "@univerjs/core";
import {
  DEFAULT_TOKEN_TYPE_ROOT,
  FormulaExecuteStageType,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
} from "@univerjs/engine-formula";
import { generateInTurns, type Generator } from "./runOrder";
import type { Turns } from "./treeList";

/** How long the page waits at most for its turn while formulas are calculated, in milliseconds. */
const longest = 40;
/** Which part of a calculation's progress it is to find what every formula reads. */
const reading = 1 / 3;

interface AstNode {
  getToken(): string;
}
interface Interpreter {
  checkAsyncNode(node: AstNode): boolean;
  execute(data: { node: AstNode }): unknown;
  executeAsync(data: { node: AstNode }): Promise<unknown>;
}

/**
 * Has the engine let the page do what else there is to do, again and again, and tell how much is done, as a share. It
 * goes through all formulas in one turn, and then calculates five hundred of them in each, so that no button of a page
 * with a large workbook was alive for seconds.
 */
export function calculateInTurns(
  injector: Injector,
  {
    moved,
    isAbandoned,
    isWanted,
  }: {
    moved: (share: number) => void;
    isAbandoned: () => boolean;
    /** Whether the formula of a cell is to be calculated at all. */
    isWanted: (sheetId: string, row: number, column: number) => boolean;
  },
): void {
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator & {
    _interpreter: Interpreter;
  };
  const runtime = injector.get(IFormulaRuntimeService);
  const { _interpreter: interpreter } = generator;
  let since = performance.now();
  let [read, calculated] = [0, 0];
  const turns: Turns = {
    isAbandoned,
    isOver: () => performance.now() - since > longest,
    async next() {
      const { totalFormulasToCalculate: all, totalArrayFormulasToCalculate: again } =
        runtime.getRuntimeState();
      const formulas = Math.max(1, generator._dependencyTreeCache.size);
      moved(
        calculated > 0
          ? reading + (1 - reading) * Math.min(1, calculated / Math.max(1, all + again))
          : reading * Math.min(1, read / formulas),
      );
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    },
  };
  let order: unknown[] = [];
  generateInTurns(injector, turns, {
    begin: () => ([read, calculated] = [0, 0]),
    end: (found) => (order = found),
    isWanted,
  });

  const rangesOf = generator._getRangeListByNode.bind(generator);
  generator._getRangeListByNode = async (data) => {
    read += 1;
    if (turns.isOver()) await turns.next();
    return isAbandoned() ? [] : rangesOf(data);
  };

  const { CURRENTLY_CALCULATING: first, CURRENTLY_CALCULATING_ARRAY_FORMULA: second } =
    FormulaExecuteStageType;
  const isAsync = interpreter.checkAsyncNode.bind(interpreter);
  interpreter.checkAsyncNode = (node) => {
    const { stage } = runtime.getRuntimeState();
    if (node.getToken() !== DEFAULT_TOKEN_TYPE_ROOT || (stage !== first && stage !== second))
      return isAsync(node);
    calculated += 1;
    // What is left is left.
    if (isAbandoned()) order.length = 0;
    return turns.isOver() || isAsync(node);
  };
  const executeAsync = interpreter.executeAsync.bind(interpreter);
  interpreter.executeAsync = async (data) => {
    if (turns.isOver()) await turns.next();
    return isAsync(data.node) ? executeAsync(data) : interpreter.execute(data);
  };
}
