import { folded } from "../../textSearch";
import { CannotTell, cellsAt } from "./proof";
import { rule } from "./rule";

/** Skills are parted by commas, as people of either language write them. */
const listed = (text: string): readonly string[] =>
  text
    .split(/[,，、;；\n]/u)
    .map((skill) => skill.trim())
    .filter((skill) => skill !== "");

/** Skills: each that is wanted of a person is held by them, or their training or hiring names it. */
export const r3 = rule({
  reads: { stPeople: ["wanted", "held", "training"] },
  prove: ({ stPeople }) => {
    let wanted = 0;
    const gaps: { skill: string; row: number }[] = [];
    for (const { row, index } of stPeople.rows) {
      const skills = listed(row.wanted);
      if (skills.length === 0) continue;
      const held = new Set(listed(row.held).map(folded));
      const training = folded(row.training);
      wanted += skills.length;
      for (const skill of skills)
        if (!held.has(folded(skill)) && !training.includes(folded(skill))) gaps.push({ skill, row: index });
    }
    if (wanted === 0)
      throw new CannotTell(
        { code: "blank", facts: { table: "stPeople", column: "wanted", count: stPeople.rows.length } },
        [{ table: "stPeople", column: "wanted", row: null }],
      );
    return {
      isProved: gaps.length === 0,
      figures: {
        wanted,
        gaps: gaps.length,
        skills: [...new Set(gaps.map(({ skill }) => skill))].slice(0, 5),
      },
      cells: cellsAt(
        "stPeople",
        "wanted",
        gaps.map(({ row }) => row),
      ),
    };
  },
});
