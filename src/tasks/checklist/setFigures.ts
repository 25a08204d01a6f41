import type { SectionId } from "../../core/checklist/checklist";
import { isTrouble, Trouble } from "../../core/trouble";
import { hiddenNames } from "../../workbook/checklist/hiddenNames";
import { sectionOf } from "../../workbook/checklist/checklistCells";
import type { Found, FoundReadiness } from "../../workbook/checklist/sheetsFound";
import { writeMarked } from "../../workbook/checklist/writeMarked";
import { lastSeen, see } from "./lastSeen";
import { refuseNumber, refuseUnlessWhole } from "./refusals";
import { figuresOf } from "./sheetsState";
import { writeRowOf, type RowTarget } from "./writeRowOf";

/** Beyond this a section's weight is a slip of the finger. */
const heaviest = 1_000_000;

/** Sets the score at which the plan passes, 0 to 100, in one sync. */
export async function setPass(pass: number): Promise<void> {
  refuseNumber("pass", pass, 0, 100);
  const write = async (found: Found): Promise<boolean> => {
    refuseUnlessWhole(found);
    return writeMarked("pass", (found.readiness as FoundReadiness).sheet, pass, async () => ({
      present: null,
      written: figuresOf((await see()).readiness).pass === pass ? "all" : "nothing",
    }));
  };
  const remembered = lastSeen();
  try {
    if (remembered && (await write(remembered))) return;
  } catch (caught) {
    // What we remember may be out of date: only a fresh look may refuse.
    if (!isTrouble(caught, "absent") && !isTrouble(caught, "damaged")) throw caught;
  }
  for (let attempt = 1; attempt <= 3; attempt += 1) if (await write(await see())) return;
  throw new Trouble("rows-moving", { id: "", written: "nothing" });
}

function weightOf(found: Found, section: SectionId, weight: number): RowTarget {
  refuseUnlessWhole(found);
  const { readiness } = found;
  const rows = readiness?.weights?.rows ?? [];
  const row = rows.findIndex(([name]) => sectionOf(String(name)) === section);
  if (row < 0 || !readiness)
    throw new Trouble("damaged", { damage: { what: "readiness-cells", missing: ["section-weights"] } });
  return {
    rows: { name: hiddenNames.weights.name },
    sheet: readiness.sheet,
    headers: null,
    key: { place: 0, value: rows[row][0] },
    cells: [{ place: 2, value: weight }],
    seen: rows,
    row,
  };
}

/** Sets how much a section counts, 0 to leave it out, in one sync. */
export async function setSectionWeight(section: SectionId, weight: number): Promise<void> {
  refuseNumber("section-weight", weight, 0, heaviest);
  return writeRowOf(
    section,
    (found) => weightOf(found, section, weight),
    (found) => (figuresOf(found.readiness).sectionWeights[section] === weight ? "all" : "nothing"),
  );
}
