const fromModel = "model";

/** The part of the function page that is a function filled with the model's cells. */
export const filledFunction = (id: string): string => `${id} ${fromModel}`;

/** Which function the page is to show, and whether with the model's cells in place of its example. */
export function functionIn(part: string | null): { readonly id: string | null; readonly isFilled: boolean } {
  const [id, from] = (part ?? "").split(" ");
  return { id: id || null, isFilled: from === fromModel };
}
