import type { LeftOutCode, LeftOuts } from "./leftOut";
import type { Package } from "./zip";

/** Parts of a file that a Book has no place for, known by their names. */
const OTHERS: [RegExp, LeftOutCode][] = [
  [/vbaproject\.bin$/, "macros"],
  [/\/macrosheets\/[^/]+\.xml$/, "macros"],
  [/\/pivottables\/[^/]+\.xml$/, "pivot-tables"],
  [/\/model\/[^/]+\.data$/, "data-model"],
  [/\/(?:slicers|timelines)\/[^/]+\.xml$/, "slicers"],
  [/\/(?:connections\.xml|querytables\/[^/]+\.xml)$/, "connections"],
  [/\/(?:ctrlprops|activex)\/[^/]+\.xml$|\/embeddings\/[^/]+$/, "controls"],
  [/\/cellimages\.xml$/, "cell-pictures"],
  [/\/featurepropertybag\/[^/]+\.xml$/, "controls"],
];

/** Buttons and boxes of older Excels, which have no parts of their own. */
const CONTROL = /<x:ClientData\s[^>]*ObjectType="(?!Note"|Pict")/g;

export function countOtherParts(file: Package, left: LeftOuts): void {
  for (const name of file.names) for (const [pattern, code] of OTHERS) if (pattern.test(name)) left.add(code);
  if (file.names.some((name) => name.includes("/ctrlprops/"))) return;
  for (const name of file.names)
    if (name.endsWith(".vml")) left.add("controls", file.text(name)?.match(CONTROL)?.length ?? 0);
}
