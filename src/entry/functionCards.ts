import type { Example, FunctionCard } from "../core/functions/card";
import { functions } from "../functions/functions";

type Text = FunctionCard["text"]["en"];
interface Golden {
  readonly cases: readonly (Example & { readonly refusal?: unknown })[];
}

/** The folder of a function, whose files come together with those of all others. */
const load = async (id: string): Promise<FunctionCard> => {
  const folder = id.toLowerCase();
  const [en, zh, golden] = (await Promise.all([
    import(
      /* webpackMode: "lazy-once", webpackChunkName: "functionTexts" */ `../functions/${folder}/text.en.ts`
    ),
    import(
      /* webpackMode: "lazy-once", webpackChunkName: "functionTexts" */ `../functions/${folder}/text.zh.ts`
    ),
    import(
      /* webpackMode: "lazy-once", webpackChunkName: "functionTexts" */ `../functions/${folder}/golden.json`
    ),
  ])) as [{ text: Text }, { text: Text }, { default: Golden }];
  return {
    id,
    text: { en: en.text, zh: zh.text },
    examples: golden.default.cases.filter(({ refusal }) => refusal === undefined),
  };
};

/** What is said of every function, in the order of their ids. */
export const functionCards = (): Promise<readonly FunctionCard[]> =>
  Promise.all(Object.keys(functions).sort().map(load));
