import fc from "fast-check";
import { beside } from "workbench/page/beside";

const room = { left: 50, top: 100, width: 900, height: 600 };
const card = { width: 300, height: 60 };

test.each([
  [{ left: 100, top: 200, width: 90, height: 20 }, false, { left: 196, top: 200 }, "to the right"],
  [
    { left: 800, top: 200, width: 90, height: 20 },
    false,
    { left: 494, top: 200 },
    "to the left: no room on the right",
  ],
  [{ left: 60, top: 200, width: 800, height: 20 }, false, { left: 60, top: 226 }, "below: the cell is wide"],
  [
    { left: 60, top: 670, width: 800, height: 20 },
    false,
    { left: 60, top: 604 },
    "above: at the bottom, too",
  ],
  [{ left: 100, top: 680, width: 90, height: 20 }, false, { left: 196, top: 634 }, "pushed up"],
  [{ left: 100, top: 200, width: 90, height: 20 }, true, { left: 100, top: 226 }, "the sides are taken"],
  [
    { left: 50, top: 100, width: 900, height: 600 },
    false,
    { left: 644, top: 634 },
    "the cell fills everything",
  ],
])("a card beside %j (sides taken: %j) is at %j: %s", (cell, taken, expected, _reason) => {
  expect(beside(cell, card, room, taken)).toEqual(expected);
});

test("a card never leaves the room it fits into, and covers its cell only where no side has room", () => {
  const cells = fc.record({
    left: fc.integer({ min: -500, max: 940 }),
    top: fc.integer({ min: -300, max: 690 }),
    width: fc.integer({ min: 1, max: 1500 }),
    height: fc.integer({ min: 1, max: 900 }),
  });
  fc.assert(
    fc.property(cells, fc.boolean(), (cell, taken) => {
      const { left, top } = beside(cell, card, room, taken);
      expect(left).toBeGreaterThanOrEqual(room.left);
      expect(top).toBeGreaterThanOrEqual(room.top);
      expect(left + card.width).toBeLessThanOrEqual(room.left + room.width);
      expect(top + card.height).toBeLessThanOrEqual(room.top + room.height);
      const [right, bottom] = [cell.left + cell.width, cell.top + cell.height];
      const covers =
        left < right && left + card.width > cell.left && top < bottom && top + card.height > cell.top;
      const space = [room.left + room.width - right, cell.left - room.left].map((free) => free - card.width);
      const ends = [room.top + room.height - bottom, cell.top - room.top].map((free) => free - card.height);
      const roomy = Math.max(...ends, ...(taken ? [] : space)) >= 12;
      expect(covers && roomy).toBe(false);
    }),
  );
});
