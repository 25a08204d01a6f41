import type { Book } from "xlsx-book/book";

/** The plan as the build wrote it: what is blank in a Book is null in JSON. */
export const readSamplePlan = (text: string): Book =>
  JSON.parse(text, (_, value: unknown) => value ?? undefined) as Book;
