import fc from "fast-check";
import { along, scaleFor } from "workbench/page/chartScale";
import { shortNumber } from "workbench/page/chartData";

test.each<[number[], { min?: number; max?: number }, number[], string]>([
  [[3, 7], {}, [0, 2, 4, 6, 8], "begins at 0, as bars must"],
  [[-3, 7], {}, [-4, -2, 0, 2, 4, 6, 8], "0 stands between"],
  [[-5, -1], {}, [-5, -4, -3, -2, -1, 0], "all below 0"],
  [[], {}, [0, 0.2, 0.4, 0.6, 0.8, 1], "nothing to draw still has an axis"],
  [[0, 0], {}, [0, 0.2, 0.4, 0.6, 0.8, 1], "nothing but 0"],
  [[40, 90], { min: 0, max: 100 }, [0, 20, 40, 60, 80, 100], "fixed by the chart"],
])("the scale of %j with %j has the ticks %j: %s", (values, fixed, ticks) => {
  expect(scaleFor(values, fixed).ticks).toEqual(ticks);
});

test("every value stands inside its scale, in its order", () => {
  const figures = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(figures, (values) => {
      const scale = scaleFor(values);
      const places = [...values].sort((a, b) => a - b).map((value) => along(scale, value, 100));
      const hair = 1e-9 * (scale.high - scale.low);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(scale.low - hair);
      expect(Math.max(...values)).toBeLessThanOrEqual(scale.high + hair);
      places.forEach((place, index) => expect(place).toBeGreaterThanOrEqual(places[index - 1] ?? 0));
      expect(scale.ticks.length).toBeLessThanOrEqual(9);
    }),
  );
});

test.each([
  [950, "950", "950"],
  [12_500, "12.5K", "1.25万"],
  [12_000_000, "12M", "1,200万"],
  [2_500_000_000, "2.5B", "25亿"],
  [-48_000_000, "-48M", "-4,800万"],
])("%d on an axis is %s in English and %s in Chinese", (value, english, chinese) => {
  expect([shortNumber(value, false), shortNumber(value, true)]).toEqual([english, chinese]);
});
