/**
 * An element of a file's parts that nothing here reads or changes: it is carried through and written again, so that
 * zoom, page setup and filters are in a saved file as they were.
 */
export interface Kept {
  name: string;
  attributes: Record<string, string>;
  children?: Kept[];
  text?: string;
}
