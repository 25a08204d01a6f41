import { enPane } from "./en";
import { zhPane } from "./zh";

/** Every sentence of the pane. A language that misses one does not compile. */
export type PaneSentences = typeof enPane;

export const paneSentences = { en: enPane, zh: zhPane };
