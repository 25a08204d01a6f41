import type { Injector } from "@univerjs/core";
import {
  ErrorType,
  IFormulaCurrentConfigService,
  IFunctionService,
  LexerTreeBuilder,
  type LexerNode,
} from "@univerjs/engine-formula";

/** What of the engine's way to take a formula apart is called here. */
interface Builder {
  _suffixExpressionHandler(tree: LexerNode): boolean;
}

/**
 * Has a formula taken apart anew whenever it is parsed. The engine keeps the tree by the formula's text, although
 * parsing works inside it and leaves the variables of LET and LAMBDA there: parsed again, after a table had changed,
 * the formula read what its variables had been worth to the first parse.
 */
export function takeApartAnew(injector: Injector): void {
  const builder = injector.get(LexerTreeBuilder);
  const build = builder.treeBuilder.bind(builder);
  const { _suffixExpressionHandler: arrange } = builder as unknown as Builder;
  builder.treeBuilder = (formula, arranged = true, names) => {
    const tree = build(formula, false, names);
    if (!arranged || !tree || typeof tree === "string" || Array.isArray(tree)) return tree;
    return arrange.call(builder, tree) ? tree : ErrorType.VALUE;
  };
}

/** Has SHEET and SHEETS count the sheets of now, and not those of when their formula was first parsed. */
export function countSheetsAnew(injector: Injector): void {
  const now = injector.get(IFormulaCurrentConfigService);
  for (const one of injector.get(IFunctionService).getExecutors().values()) {
    if (!one.needsSheetsInfo) continue;
    const calculate = one.calculate.bind(one);
    one.calculate = (...variants) => {
      one.setSheetsInfo(now.getSheetsInfo());
      return calculate(...variants);
    };
  }
}
