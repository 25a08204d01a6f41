/** What a cell holds; a blank is empty text, an error its text, such as #N/A. */
export type Value = number | string | boolean;
