import { FileFailure } from "./failure";
import { LIMITS } from "./limits";
import { tooMuch } from "./meter";

/** A part as the zip file's directory tells of it. */
export interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  /** Where its own header begins, and where its bytes do. */
  offset: number;
  start: number;
}

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
/** A size that stands in the extra field of large files. */
const ELSEWHERE = 0xffffffff;

const broken = (detail: string): FileFailure => new FileFailure("broken", detail);

/** Part names are compared without case, and some programs write backslashes or a leading slash. */
export const partKey = (name: string): string => name.replace(/\\/g, "/").replace(/^\//, "").toLowerCase();

function directoryEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65557); at--)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  throw broken("the zip file has no directory");
}

/** Sizes and place of an entry whose own fields only say that they stand in its extra field. */
function readExtra(view: DataView, at: number, length: number, entry: Entry): void {
  for (let field = at; field + 4 <= at + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    for (const key of ["unpacked", "packed", "offset"] as const) {
      if (entry[key] !== ELSEWHERE) continue;
      entry[key] = Number(view.getBigUint64(next, true));
      next += 8;
    }
  }
}

function listedEntries(bytes: Uint8Array, view: DataView): { entries: Entry[]; directory: number } {
  const end = directoryEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.parts) throw tooMuch("parts");
  const directory = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  let at = directory;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== LISTED) throw broken("the zip directory is damaged");
    if (view.getUint16(at + 8, true) & 1) throw new FileFailure("encrypted", "a zip file with a password");
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const entry: Entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      start: 0,
    };
    readExtra(view, at + 46 + name, extra, entry);
    checkOwnHeader(bytes, view, at, entry);
    entries.push(entry);
    at += 46 + name + extra + comment;
  }
  if (at !== directory + view.getUint32(end + 12, true) || at > end)
    throw broken("the zip directory has another length");
  return { entries, directory };
}

/** What stands before the part's bytes must say the same as the directory. */
function checkOwnHeader(bytes: Uint8Array, view: DataView, listed: number, entry: Entry): void {
  const { offset, name } = entry;
  if (view.getUint32(offset, true) !== LOCAL) throw broken(`${name} is not there`);
  const length = view.getUint16(offset + 26, true);
  entry.start = offset + 30 + length + view.getUint16(offset + 28, true);
  const nameAt = listed + 46;
  const sameName =
    length === view.getUint16(listed + 28, true) &&
    bytes.subarray(offset + 30, offset + 30 + length).every((byte, i) => byte === bytes[nameAt + i]);
  /** Sizes that follow the bytes are zero, or not known yet, before them. */
  const follows = (view.getUint16(offset + 6, true) & 8) !== 0;
  const sameSizes = [
    [14, entry.crc],
    [18, entry.packed],
    [22, entry.unpacked],
  ].every(([field, value]) => [value, ELSEWHERE].includes(view.getUint32(offset + field, true)));
  if (!sameName || view.getUint16(offset + 8, true) !== entry.method || !(follows || sameSizes))
    throw broken(`${name} is not what the directory says`);
}

/** The parts by their keys; a part listed twice, and parts that share bytes, are a damaged file. */
export function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const { entries, directory } = listedEntries(bytes, view);
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < free) throw broken(`${entry.name} lies over another part`);
    free = entry.start + entry.packed;
  }
  if (free > directory) throw broken("the last part is cut short");
  const byKey = new Map(entries.map((entry) => [partKey(entry.name), entry]));
  if (byKey.size < entries.length) throw broken("a part is there twice");
  return byKey;
}
