import type { SectionId } from "../core/readiness/checklist";
import { isTrouble, Trouble } from "../core/trouble";
import { checkedWrite, type CheckedWrite } from "../workbook/checkedWrite";
import { sectionOf } from "../workbook/checklistCells";
import type { Found } from "../workbook/found";
import type { Aftermath } from "../workbook/trouble";
import { lastSeen, see } from "./lastSeen";
import { refuseNumber, refuseUnlessWhole } from "./refusals";
import { figuresOf } from "./sheetsState";

/** Beyond this a section's weight is a slip of the finger. */
const heaviest = 1_000_000;

async function setFigure(
  where: (found: Found) => CheckedWrite | null,
  isThere: (found: Found) => boolean,
): Promise<void> {
  const aftermath = async (): Promise<Aftermath> => ({
    present: null,
    written: isThere(await see()) ? "all" : "nothing",
  });
  const write = async (found: Found): Promise<boolean> => {
    refuseUnlessWhole(found);
    const target = where(found);
    return target !== null && (await checkedWrite(target, aftermath));
  };
  const remembered = lastSeen();
  if (remembered) {
    try {
      if (await write(remembered)) return;
    } catch (caught) {
      const stale =
        isTrouble(caught, "absent") ||
        isTrouble(caught, "damaged") ||
        (isTrouble(caught, "sync-failed") && caught.facts.error === "ItemNotFound");
      if (!stale) throw caught;
    }
  }
  for (let attempt = 1; attempt <= 3; attempt += 1) if (await write(await see())) return;
  throw new Trouble("rows-moving", { id: "" });
}

/** Sets the score at which the plan passes, 0 to 100, in one sync. */
export async function setPass(pass: number): Promise<void> {
  refuseNumber("pass", pass, 0, 100);
  return setFigure(
    (found) =>
      found.readiness && {
        within: { mark: "pass" },
        sheet: found.readiness.sheet,
        expected: [],
        cells: [{ row: 0, column: 0, value: pass }],
      },
    (found) => figuresOf(found.readiness).pass === pass,
  );
}

/** Sets how much a section counts, 0 to leave it out, in one sync. */
export async function setSectionWeight(section: SectionId, weight: number): Promise<void> {
  refuseNumber("section-weight", weight, 0, heaviest);
  return setFigure(
    (found) => {
      const rows = found.readiness?.weights?.rows ?? [];
      const row = rows.findIndex(([name]) => sectionOf(String(name)) === section);
      if (row < 0 || !found.readiness)
        throw new Trouble("damaged", { damage: { what: "readiness-cells", missing: ["section-weights"] } });
      return {
        within: { mark: "weights" },
        sheet: found.readiness.sheet,
        expected: [{ row, column: 0, value: rows[row][0] }],
        cells: [{ row, column: 2, value: weight }],
      };
    },
    (found) => figuresOf(found.readiness).sectionWeights[section] === weight,
  );
}
