export const LAST_ROW = 1048575;
export const LAST_COLUMN = 16383;

export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

const corner = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** `A1:B2`, `A1`, `A:C`, `1:3`, dollars or not; undefined for anything else or beyond the sheet. */
export function parseArea(text: string): Area | undefined {
  const [first, last = first, more] = text.split(":");
  const from = corner.exec(first);
  const to = corner.exec(last);
  if (!from || !to || more !== undefined || !first) return undefined;
  if (!!from[1] !== !!to[1] || !!from[2] !== !!to[2] || (!text.includes(":") && !(from[1] && from[2])))
    return undefined;
  const rows = [from[2] ? Number(from[2]) - 1 : 0, to[2] ? Number(to[2]) - 1 : LAST_ROW];
  const columns = [from[1] ? columnIndex(from[1]) : 0, to[1] ? columnIndex(to[1]) : LAST_COLUMN];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return area.top < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN ? undefined : area;
}

export function areaName({ top, left, bottom, right }: Area): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}
