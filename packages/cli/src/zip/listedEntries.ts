import { readDirectory } from "xlsx-book/zipDirectory";

/** An entry as the directory lists it, with all that a copy of it needs. */
export interface ListedEntry {
  name: Uint8Array;
  /** Its extra fields as the directory has them, and as its own header does. */
  extra: Uint8Array;
  ownExtra: Uint8Array;
  comment: Uint8Array;
  madeBy: number;
  needs: number;
  flags: number;
  method: number;
  /** Time and day, as the file has them. */
  time: number;
  crc: number;
  packed: number;
  unpacked: number;
  internal: number;
  external: number;
  /** Where its packed bytes begin. */
  start: number;
}

const LISTED = 0x02014b50;

/** Where the directory begins: right behind it stands the end, which says how long it is. */
function directoryStart(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--)
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)
      return view.getUint32(at + 16, true);
  return view.byteLength;
}

/**
 * The entries of a zip file in the directory's order.
 *
 * @throws FileFailure `broken` or `encrypted`, where the directory is not sound
 */
export function readListedEntries(bytes: Uint8Array): ListedEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sound = [...readDirectory(bytes, view).values()];
  let at = directoryStart(view);
  return sound.map((entry): ListedEntry => {
    if (view.getUint32(at, true) !== LISTED) throw new Error("The directory is not where its end says.");
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const fields = at + 46;
    const listed: ListedEntry = {
      name: bytes.subarray(fields, fields + name),
      extra: bytes.subarray(fields + name, fields + name + extra),
      ownExtra: bytes.subarray(entry.start - view.getUint16(entry.offset + 28, true), entry.start),
      comment: bytes.subarray(fields + name + extra, fields + name + extra + comment),
      madeBy: view.getUint16(at + 4, true),
      needs: view.getUint16(at + 6, true),
      flags: view.getUint16(at + 8, true),
      method: entry.method,
      time: view.getUint32(at + 12, true),
      crc: entry.crc,
      packed: entry.packed,
      unpacked: entry.unpacked,
      internal: view.getUint16(at + 36, true),
      external: view.getUint32(at + 38, true),
      start: entry.start,
    };
    at = fields + name + extra + comment;
    return listed;
  });
}
