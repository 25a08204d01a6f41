import type { Box } from "./viewport";

const gap = 6;

/**
 * Where a card of this size goes so that it covers nothing of its cell: to the right, else to the left, else below or
 * above it; where none of them has room, into the lower right corner. `firstBelow` leaves the sides to somebody else.
 */
export function beside(
  cell: Box,
  { width, height }: { width: number; height: number },
  room: Box,
  firstBelow = false,
): { left: number; top: number } {
  const within = (from: number, size: number, start: number, length: number) =>
    Math.max(start + gap, Math.min(from, start + length - size - gap));
  const left = within(cell.left, width, room.left, room.width);
  const top = within(cell.top, height, room.top, room.height);
  const sides = [
    { left: cell.left + cell.width + gap, top },
    { left: cell.left - width - gap, top },
  ];
  const ends = [
    { left, top: cell.top + cell.height + gap },
    { left, top: cell.top - height - gap },
  ];
  const fits = (at: { left: number; top: number }) =>
    at.left >= room.left &&
    at.top >= room.top &&
    at.left + width <= room.left + room.width &&
    at.top + height <= room.top + room.height;
  return (
    [...(firstBelow ? [] : sides), ...ends].find(fits) ?? {
      left: within(Infinity, width, room.left, room.width),
      top: within(Infinity, height, room.top, room.height),
    }
  );
}
