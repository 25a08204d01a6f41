import { pieBeside } from "workbench/page/chartPie";

/** What is left beside the pie for a name of its legend. */
function left(names: number, width: number, height: number): number {
  const { radius, x } = pieBeside(names, width, height);
  expect(x - radius).toBeGreaterThanOrEqual(12);
  return width - x - radius - 44;
}

test("short names leave the pie as large as its chart allows", () => {
  expect(pieBeside(20, 500, 280)).toEqual({ radius: 132, x: 170 });
});

test.each([
  [40, 210, 180],
  [60, 210, 180],
  [90, 210, 180],
  [200, 480, 280],
])("names %d wide have room in a chart of %d × %d", (names, width, height) => {
  expect(left(names, width, height)).toBeGreaterThanOrEqual(names);
});

test("names that are wider than the chart leave a pie to be seen", () => {
  expect(pieBeside(900, 210, 180).radius).toBe(21);
});
