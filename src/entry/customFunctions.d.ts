/** Excel's register of custom functions; all of it that we use. */
declare const CustomFunctions: {
  associate(id: string, face: (...given: unknown[]) => unknown): void;
};
