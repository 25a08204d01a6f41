import { deflateSync } from "fflate";
import { crc32 } from "xlsx-book/crc32";
import { partKey } from "xlsx-book/zipDirectory";
import { type ListedEntry, readListedEntries } from "./listedEntries";

const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, the first day that a zip file knows: the same parts make the same file. */
const FIRST_DAY = 0x21;
const DEFLATED = 8;
/** The names of what we write are UTF-8. */
const UTF8 = 0x800;
/** Sizes stand after an entry's bytes; here they always stand before them. */
const FOLLOWED = 0x8;
/** The extra field of sizes beyond 32 bits, which no file has that is small enough to be read. */
const ZIP64 = 1;

interface Written {
  listed: Uint8Array;
  size: number;
}

function header(size: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  fill(new DataView(bytes.buffer));
  return bytes;
}

function joined(...pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The extra fields but for the one of large sizes. */
function smallExtra(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const kept: Uint8Array[] = [];
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) !== ZIP64)
      kept.push(extra.subarray(at, Math.min(extra.length, at + 4 + view.getUint16(at + 2, true))));
  return joined(...kept);
}

/** An entry's header, its packed bytes and its line in the directory. */
function entryPieces(entry: ListedEntry, packed: Uint8Array, offset: number): [Uint8Array[], Uint8Array] {
  const { name, extra, ownExtra, comment } = entry;
  const flags = entry.flags & ~FOLLOWED;
  const common = (view: DataView, at: number, extras: Uint8Array): void => {
    view.setUint16(at, flags, true);
    view.setUint16(at + 2, entry.method, true);
    view.setUint32(at + 4, entry.time, true);
    view.setUint32(at + 8, entry.crc, true);
    view.setUint32(at + 12, packed.length, true);
    view.setUint32(at + 16, entry.unpacked, true);
    view.setUint16(at + 20, name.length, true);
    view.setUint16(at + 22, extras.length, true);
  };
  const local = header(30, (view) => {
    view.setUint32(0, LOCAL, true);
    view.setUint16(4, entry.needs, true);
    common(view, 6, ownExtra);
  });
  const listed = header(46, (view) => {
    view.setUint32(0, LISTED, true);
    view.setUint16(4, entry.madeBy, true);
    view.setUint16(6, entry.needs, true);
    common(view, 8, extra);
    view.setUint16(32, comment.length, true);
    view.setUint16(36, entry.internal, true);
    view.setUint32(38, entry.external, true);
    view.setUint32(42, offset, true);
  });
  return [[local, name, ownExtra, packed], joined(listed, name, extra, comment)];
}

const utf8 = new TextEncoder();

/** An entry of ours: packed, in the place and with the name of the one that it stands for. */
function freshEntry(name: Uint8Array, content: Uint8Array): { entry: ListedEntry; packed: Uint8Array } {
  const packed = deflateSync(content, { level: 6 });
  const none = new Uint8Array();
  const entry: ListedEntry = {
    name,
    extra: none,
    ownExtra: none,
    comment: none,
    madeBy: 20,
    needs: 20,
    flags: name.some((byte) => byte > 127) ? UTF8 : 0,
    method: DEFLATED,
    time: FIRST_DAY << 16,
    crc: crc32(content),
    unpacked: content.length,
    internal: 0,
    external: 0,
    start: 0,
    packed: packed.length,
  };
  return { entry, packed };
}

/**
 * A zip file with some parts changed, added or taken out, in pieces to be written one after the other. All other
 * parts keep their place, their name, their times and their packed bytes.
 *
 * @param changes new contents by part name; null takes the part out
 */
export function rewriteZip(bytes: Uint8Array, changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array[] {
  const byKey = new Map([...changes].map(([name, content]) => [partKey(name), content]));
  const pieces: Uint8Array[] = [];
  const written: Written[] = [];
  let offset = 0;
  const add = (entry: ListedEntry, packed: Uint8Array): void => {
    const [own, listed] = entryPieces(entry, packed, offset);
    pieces.push(...own);
    written.push({ listed, size: own.reduce((sum, piece) => sum + piece.length, 0) });
    offset += written[written.length - 1].size;
  };
  for (const entry of readListedEntries(bytes)) {
    const key = partKey(new TextDecoder().decode(entry.name));
    const content = byKey.get(key);
    if (content === undefined)
      add(
        { ...entry, extra: smallExtra(entry.extra), ownExtra: smallExtra(entry.ownExtra) },
        bytes.subarray(entry.start, entry.start + entry.packed),
      );
    else if (content !== null) {
      const fresh = freshEntry(entry.name, content);
      add(fresh.entry, fresh.packed);
    }
    byKey.delete(key);
  }
  for (const [name, content] of changes) {
    if (content === null || !byKey.has(partKey(name))) continue;
    const fresh = freshEntry(utf8.encode(name), content);
    add(fresh.entry, fresh.packed);
  }
  const directory = written.reduce((sum, { listed }) => sum + listed.length, 0);
  const end = header(22, (view) => {
    view.setUint32(0, END, true);
    view.setUint16(8, written.length, true);
    view.setUint16(10, written.length, true);
    view.setUint32(12, directory, true);
    view.setUint32(16, offset, true);
  });
  return [...pieces, ...written.map(({ listed }) => listed), end];
}
