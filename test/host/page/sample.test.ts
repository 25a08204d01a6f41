import { letters } from "workbench/sample/draft";
import { builtSample } from "../sampleBook";
import { openProofs } from "../../../src/tasks/proofs/openProofs";
import { builtFunctions } from "../builtFunctions";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";

describe.each(["en-US", "zh-CN"] as const)("the sample in %s", (language) => {
  const { book, refusals } = builtSample(language);
  let excel: StartedExcel;
  beforeAll(async () => {
    excel = await startExcel({ book, functions: builtFunctions(), language });
    await excel.settled();
  });
  afterAll(() => excel.stop());

  const shown = () =>
    excel
      .book()
      .sheets.flatMap((sheet) =>
        sheet.cells.flatMap((cells, row) =>
          cells.flatMap((cell, column) =>
            cell === undefined ? [] : [{ place: `${sheet.name}!${letters(column)}${row + 1}`, ...cell }],
          ),
        ),
      );

  test("shows no error but the refusals that it explains", () => {
    const errors = shown().filter(({ value }) => typeof value === "object" && value !== null);
    expect(errors.map(({ place }) => place)).toEqual(refusals);
  });

  test("holds every check that it makes", () => {
    const checks = shown().filter(
      ({ value, formula }) => formula !== undefined && typeof value === "boolean",
    );
    expect(checks.length).toBeGreaterThanOrEqual(15);
    expect(checks.filter(({ value }) => value !== true)).toEqual([]);
  });

  test("proves 31 items by itself, and two critical ones are open", async () => {
    const { proofs } = await openProofs();
    const open = Object.entries(proofs).filter(([, { kind }]) => kind !== "proved");
    expect(open.map(([id, { kind }]) => [id, kind])).toEqual([
      ["g8", "not-proved"],
      ["k3", "not-proved"],
    ]);
    expect(Object.keys(proofs)).toHaveLength(33);
  });

  test("is the same every time it is made", () => {
    expect(builtSample(language).book).toEqual(builtSample(language).book);
  });

  test("calls every function of the walking skeleton", () => {
    const formulas = shown().map(({ formula = "" }) => formula);
    for (const name of ["SPLITTARGET", "EXPLAINSPLIT", "FUNNELNEEDS"])
      expect(formulas.some((formula) => formula.includes(`${name}(`))).toBe(true);
  });
});
