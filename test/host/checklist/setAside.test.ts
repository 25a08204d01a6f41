import { sections } from "../../../src/core/checklist/checklist";
import { isTrouble } from "../../../src/core/trouble";
import { createChecklist } from "../../../src/tasks/checklist/createChecklist";
import { forget } from "../../../src/tasks/checklist/lastSeen";
import { openChecklist } from "../../../src/tasks/checklist/openChecklist";
import { repairChecklist } from "../../../src/tasks/checklist/repairChecklist";
import { setPass, setSectionWeight } from "../../../src/tasks/checklist/setFigures";
import { setItem } from "../../../src/tasks/checklist/setItem";
import { snapshotScore } from "../../../src/tasks/checklist/snapshotScore";
import { switchLanguage } from "../../../src/tasks/checklist/switchLanguage";
import { freshItems } from "../../../src/workbook/checklist/checklistCells";
import { letters } from "../../../src/workbook/addresses";
import { begin, calculateScores, cell, excel, leaveScores, opened, sheetAgrees, write } from "./checklist";
import { Seeded } from "../seeded";

leaveScores();

const change = (work: (workbook: Excel.Workbook) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
const ready = (work: (sheet: Excel.Worksheet) => void, name = "Readiness"): Promise<void> =>
  change(({ worksheets }) => work(worksheets.getItem(name)));
const deleteRow = (row: number, name?: string): Promise<void> =>
  ready((sheet) => sheet.getRange(`${row}:${row}`).delete("Up"), name);
const names = (): string[] => excel.book().sheets.map(({ name }) => name);
const mark = (name: string): string | undefined =>
  excel.book().names.find((one) => one.name === name)?.refersTo;
const marks = ["_st.Readiness", "_st.Pass", "_st.Weights"];

/** No mark leads to a sheet that is not ours now; after a writing of whole sheets none is lost either. */
async function marksAreOurs({ lostToo = false } = {}): Promise<void> {
  const found = await openChecklist();
  // An item can be written though the scores are gone.
  if (found.kind !== "open" && lostToo) return;
  const { sheets } = await opened();
  const at = (sheet: string): unknown => expect.stringMatching(new RegExp(`^'?${sheet}'?!`));
  for (const name of [...marks, "_st.Checklist"]) {
    const target = mark(name);
    const sheet = name === "_st.Checklist" ? sheets.checklist : sheets.readiness;
    if (!lostToo || !target?.includes("#REF!")) expect([name, target]).toEqual([name, at(sheet)]);
  }
}

describe("a score sheet that was rearranged is set aside once and then left alone", () => {
  beforeEach(async () => {
    await begin();
    await setPass(70);
    await deleteRow(25);
    await write("Readiness", "A3:C3", [["mine", "too", "and this"]]);
    await write("Readiness", "P30", [["far out"]]);
  });
  const setAsideIsWhole = async (name: string): Promise<void> => {
    expect(await cell(name, "B3")).toBe("too");
    expect(await cell(name, "P30")).toBe("far out");
    expect((await opened()).checklist.pass).toBe(70);
    await marksAreOurs();
    await sheetAgrees();
  };

  test("however often it is repaired, and in whichever language", async () => {
    await repairChecklist();
    await repairChecklist();
    await setAsideIsWhole("Readiness 2");
    await switchLanguage("zh");
    await repairChecklist();
    await switchLanguage("en");
    expect(names()).toEqual(["Sheet1", "Checklist", "Readiness 2", "Readiness"]);
    await setAsideIsWhole("Readiness 2");
  });

  test("and again, when the new one is rearranged too", async () => {
    await repairChecklist();
    await deleteRow(26);
    await write("Readiness", "D2", [["second"]]);
    await repairChecklist();
    await repairChecklist();
    expect(names()).toEqual(["Sheet1", "Checklist", "Readiness 2", "Readiness 3", "Readiness"]);
    expect(await cell("Readiness 3", "D2")).toBe("second");
    await setAsideIsWhole("Readiness 2");
  });

  test("taken back by the user and repaired again", async () => {
    await repairChecklist();
    await excel.grid.edits.undo();
    await excel.settled();
    forget();
    expect(await cell("Readiness", "B3")).toBe("too");
    await repairChecklist();
    await setAsideIsWhole("Readiness 2");
  });

  test("under a name that the user gave it, before and after", async () => {
    await ready((sheet) => (sheet.name = "Score"));
    await repairChecklist();
    await ready((sheet) => (sheet.name = "Old score"), "Score 2");
    await ready((sheet) => (sheet.name = "New score"), "Score");
    await switchLanguage("zh");
    await repairChecklist();
    expect(names()).toEqual(["Sheet1", "检查清单", "Old score", "New score"]);
    expect(await cell("Old score", "B3")).toBe("too");
    await marksAreOurs();
  });
});

describe("on a sheet that stands as written", () => {
  beforeEach(() => begin());

  test("notes stay where they are, in blank cells of ours, beside, below, and in place of our labels", async () => {
    const places = ["D3", "A25", "Q5", "A80", "A1", "A5"];
    for (const address of places) await write("Readiness", address, [[`note ${address}`]]);
    await switchLanguage("zh");
    await repairChecklist();
    expect(names()).toEqual(["Sheet1", "检查清单", "就绪度"]);
    for (const address of places) expect(await cell("就绪度", address)).toBe(`note ${address}`);
    await sheetAgrees();
  });

  test.each([
    ["B5", "a formula"],
    ["A13", "the name of a section, which formulas look for"],
  ])("a note in %s, over %s, is kept on the sheet that is set aside", async (address) => {
    await write("Readiness", address, [["a note"]]);
    await repairChecklist();
    expect(await cell("Readiness 2", address)).toBe("a note");
    await marksAreOurs();
    await sheetAgrees();
  });

  test("the user's own formula for a figure, and a word instead of one, stay", async () => {
    await write("Sheet1", "A1", [[66]]);
    await write("Readiness", "B6", [["=Sheet1!A1"]]);
    await write("Readiness", "C14", [["twice"]]);
    await switchLanguage("zh");
    expect(excel.book().sheets[2]?.cells[5]?.[1]?.formula).toBe("=Sheet1!A1");
    expect(await cell("就绪度", "C14")).toBe("twice");
    await calculateScores();
    expect((await opened()).checklist.pass).toBe(66);
  });

  test("a cleared cell is written again, and the chart where it was moved stays", async () => {
    await write("Readiness", "B5", [[""]]);
    await ready((sheet) => sheet.charts.getItem("stReadinessChart").setPosition("P2", "T9"));
    const moved = excel.book().sheets[2]?.charts[0]?.left;
    await repairChecklist();
    expect(names()).toEqual(["Sheet1", "Checklist", "Readiness"]);
    expect(excel.book().sheets[2]?.charts.map(({ left }) => left)).toEqual([moved]);
    await sheetAgrees();
  });
});

/** Every text that begins like a note of the user's, with the number of its occurrences. */
const notes = (): Set<string> =>
  new Set(
    excel
      .book()
      .sheets.flatMap(({ cells }) => cells.flat())
      .map((one) => one?.value)
      .filter((value): value is string => typeof value === "string" && value.startsWith("note ")),
  );

/** What a person or the pane does to a workbook with a checklist, at random. */
class Sequence {
  private noted = 0;
  private readonly random: Seeded;
  constructor(seed: number) {
    this.random = new Seeded(seed);
  }

  private sheet(): string {
    return this.random.one(names().filter((name) => !["Sheet1", this.list()].includes(name)));
  }
  private list = (): string => /^'?([^#]*?)'?!/.exec(mark("_st.Checklist") ?? "")?.[1] ?? "Checklist";
  private current(): string {
    return /^'?([^#]*?)'?!/.exec(mark("_st.Readiness") ?? "")?.[1] ?? this.sheet();
  }
  private other = (): string | undefined =>
    names().find((name) => name !== this.current() && /^Readi|^就绪度|^Score/.test(name));

  private readonly persons: Record<string, () => Promise<unknown>> = {
    "delete a row": () => deleteRow(1 + this.random.whole(40), this.current()),
    "delete a column": () => {
      const column = letters(this.random.whole(15));
      return ready((sheet) => sheet.getRange(`${column}:${column}`).delete("Left"), this.current());
    },
    "insert a row": () =>
      ready((sheet) => {
        const row = 1 + this.random.whole(40);
        sheet.getRange(`${row}:${row}`).insert("Down");
      }, this.current()),
    note: () => this.note(this.current()),
    "note elsewhere": () => this.note(this.sheet()),
    "note on the checklist": () =>
      write(this.list(), `L${1 + this.random.whole(60)}`, [[`note ${(this.noted += 1)}`]]),
    rename: async () => {
      const name = this.random.one([this.current(), this.other() ?? this.current()]);
      await ready((sheet) => (sheet.name = `Score ${(this.noted += 1)}`), name);
    },
    "delete ours": () => ready((sheet) => sheet.delete(), this.current()),
    "take back": () => excel.grid.edits.undo(),
  };
  private note(sheet: string): Promise<void> {
    const address = `${letters(this.random.whole(18))}${1 + this.random.whole(45)}`;
    return write(sheet, address, [[`note ${(this.noted += 1)}`]]);
  }

  private readonly tasks: Record<string, () => Promise<unknown>> = {
    repair: () => repairChecklist(),
    "switch language": () => switchLanguage(this.random.one(["en", "zh"])),
    "set the pass line": () => setPass(this.random.whole(100)),
    "set a weight": () => setSectionWeight(this.random.one(sections), this.random.whole(9)),
    "set an item": () => setItem("g1", { owner: `owner ${this.random.whole(99)}` }),
    create: () => createChecklist({ language: "en" }),
    snapshot: () => snapshotScore(46_000 + this.random.whole(3)),
  };

  /** @returns what was done, for the message when a note is lost */
  async run(steps: number): Promise<void> {
    const done: string[] = [];
    for (let step = 1; step <= steps; step += 1) {
      const person = this.random.one(Object.keys(this.persons));
      if (names().length > 2) await this.persons[person]?.();
      done.push(person);
      await excel.settled();
      const before = notes();
      const task = this.random.one([...Object.keys(this.tasks), "repair", "switch language", "repair"]);
      const fails = this.random.chance(0.25);
      if (fails) excel.failSync(1 + this.random.whole(4), this.random.whole(150));
      done.push(fails ? `${task}, failing` : task);
      const whole = await this.attempt(this.tasks[task]);
      excel.host.failNoMore();
      await excel.settled();
      const lost = [...before].filter((note) => !notes().has(note));
      expect({ lost, done }).toEqual({ lost: [], done });
      const writesAll = task === "repair" || task === "switch language";
      if (!whole || task === "create") continue;
      await marksAreOurs({ lostToo: !writesAll }).catch((caught: unknown) => {
        throw new Error(`After ${done.join(", ")}`, { cause: caught });
      });
    }
  }

  private async attempt(task?: () => Promise<unknown>): Promise<boolean> {
    try {
      await task?.();
      return true;
    } catch (caught) {
      if (!isTrouble(caught)) throw caught;
      return false;
    }
  }
}

const sequences = Number(process.env["SET_ASIDES"] ?? 1);

test.each(Array.from({ length: sequences }, (_, index) => index + 1))(
  "whatever is deleted, noted, repaired and taken back, no note is lost (%i)",
  async (seed) => {
    await createChecklist({ language: "en", items: freshItems.slice(0, 5) });
    await new Sequence(seed).run(12);
  },
);
