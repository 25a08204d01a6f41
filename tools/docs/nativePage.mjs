import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, typescript } from "../typescript.mjs";

const sizes = ["10", "1000", "10000"];

/** Milliseconds as people read them. */
function timeText(time) {
  if (time === null) return "–";
  if (time >= 1000) return `${(time / 1000).toLocaleString("en", { maximumSignificantDigits: 2 })} s`;
  return time >= 1 ? `${time} ms` : `${Number((time * 1000).toPrecision(2))} µs`;
}

/** What `npm run bench native` measured, a row a function. */
function timeTable() {
  const times = JSON.parse(readFileSync(join(root, "tools", "docs", "nativeTimes.json"), "utf8"));
  const rows = Object.entries(times).map(([id, bySize]) => {
    const cells = sizes.map((size) => {
      const { ours, grid, second } = bySize[size];
      return `${timeText(ours)} · ${timeText(grid)} · ${timeText(second)}`;
    });
    return `| ${[id, ...cells].join(" | ")} |`;
  });
  const heads = ["Function", "10 parts", "1,000 parts", "10,000 parts"];
  return [`| ${heads.join(" | ")} |`, "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** docs/native.md, from the functions' native forms. */
export function nativePage() {
  const { natives } = typescript("src/functions/natives.ts");
  const { MOST_CHARACTERS } = typescript("src/functions/declare/native/native.ts");
  const { functions } = typescript("src/functions/functions.ts");
  const without = Object.keys(functions).filter((id) => !(id in natives));
  const rows = Object.entries(natives).map(
    ([id, { lambda, limits }]) =>
      `| [${id}](#st${id.toLowerCase()}) | ${lambda.length.toLocaleString("en")} | ${limits.join(" ")} |`,
  );
  const forms = Object.entries(natives).map(
    ([id, { lambda }]) => `## ST.${id}\n\n\`\`\`\n=${lambda}\n\`\`\``,
  );
  return [
    "# The functions in plain Excel",
    "Made by `npm run docs` from the functions' folders.",
    `A workbook with these forms needs no add-in: each is the text of a LAMBDA for a defined name, \`ST.\` and the function's name, and takes the same arguments in the same order. Excel 365 and Excel 2024 know all that they use. Every argument is handed over; one that is left out is written \`""\`: \`=ST.SPLITTARGET(B1,C2:C9,"","","","","")\`. The pane (Share) and \`splittarget share --portable\` put them into a workbook ([command-line.md](command-line.md)).`,
    `They give the functions' figures. What they can't give is a sentence: a bad argument is #VALUE!, a question without an answer #N/A, and no cell is named. Two engines calculate them beside the functions, the grid's own and one of another author in true doubles, on every golden case and on generated ones: \`npm run laws -- native\` takes 2,000 of these a function, every third with something in it that hurts: empty cells, texts, zeros, negatives, money of fifteen digits. In the second engine none differs in 2,000 calls of each, but a unit in one call of SPLITTREE with weights of sixteen digits and a target of 6 × 10^13 units. Of FUNNELFOR all 2,006 answers were the same figures there, of FUNNELODDS all 2,015 within 5.1 × 10^-6 of 1 and their size (the function itself answers uncertain rates and deals to 10^-4). The grid was asked 2,000 of each, too, of SPLITTREE as it is now 200, of FUNNELODDS 1,220 (as near) and of FUNNELFOR 250; what it can't count is left out there: products of more than thirteen digits and a cent, which it rounds, and FUNNELFOR with an uncertain rate. \`npm test\` takes some. Excel itself was not at hand.`,
    [
      "- They count in whole units with a ROUND before INT, so that 4.35 × 100 is 435. Weights with up to six decimals become whole numbers first, and their remainders are exact as long as the products stay under 2^53; beyond that they are compared as doubles, and a unit may go to another part.",
      "- Where a function reads words, forms read them in any case, but not in full width (a call with such a word becomes a value); names lose double spaces within.",
      "- A single value where a function takes a range is fine; a range where it takes a single value is not called once for each cell.",
    ].join("\n"),
    `Without a form: ${without.join(", ")}. Excel takes ${MOST_CHARACTERS.toLocaleString("en")} characters in a formula.`,
    ["| Function | Characters | What it does otherwise |", "| --- | ---: | --- |", ...rows].join("\n"),
    "## How long they take",
    "Each cell: our function · its form in the grid's engine · its form in the second one, for one call with so many parts, the sheet around it laid out and read (the grid's 0.1 s is that). The processor's time, on two cores shared with other work; – where there was an error or no answer within some 15 s, which on that machine says little (SPLITTREE with 1,000 parts had none in the grid within a minute). These engines are interpreters in JavaScript: Excel's own was not at hand. What has no parts, or a handful (odds, needs, a reserve), is left out. `npm run bench native` measures.",
    timeTable(),
    ...forms,
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}
