/** Every page of the help by its file. */
export function helpPages(): Record<string, string>;
