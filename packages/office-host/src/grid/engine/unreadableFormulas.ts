import type { Injector } from "@univerjs/core";
import { IFormulaDependencyGenerator } from "@univerjs/engine-formula";

interface Reading {
  _astTreeBuilder: { parse(tree: unknown): unknown };
  _lexer: { treeBuilder(formula: string): unknown };
}

/** Keeps a formula that the engine can't make out in its own cell: its trouble would end all calculation for good. */
export function survivesUnreadable(injector: Injector): void {
  const { _astTreeBuilder: builder, _lexer: lexer } = injector.get(
    IFormulaDependencyGenerator,
  ) as unknown as Reading;
  const parse = builder.parse.bind(builder);
  builder.parse = (tree) => {
    try {
      return parse(tree);
    } catch {
      return parse(lexer.treeBuilder("=#NAME?"));
    }
  };
}
