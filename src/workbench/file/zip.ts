import { Inflate, strToU8, zipSync } from "fflate";
import { FileFailure } from "./failure";

/** Bounds that no honest workbook of the grid's size meets, so that a zip bomb ends in a message. */
const MAX_FILE = 200e6;
const MAX_PART = 200e6;
const MAX_PARTS = 20000;

interface Entry {
  method: number;
  packed: number;
  offset: number;
}

/** The parts of a workbook file, inflated one by one as they are asked for. */
export interface Package {
  names: string[];
  has(name: string): boolean;
  /** The part's text; undefined where the file has none of that name. */
  text(name: string): string | undefined;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED_STREAM = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);

function includesBytes(bytes: Uint8Array, wanted: number[]): boolean {
  for (let i = bytes.indexOf(wanted[0]); i >= 0; i = bytes.indexOf(wanted[0], i + 1))
    if (wanted.every((byte, k) => bytes[i + k] === byte)) return true;
  return false;
}

function refuseOther(bytes: Uint8Array): void {
  if (OLE.every((byte, i) => bytes[i] === byte))
    throw new FileFailure(
      includesBytes(bytes, ENCRYPTED_STREAM) ? "encrypted" : "not-a-workbook",
      "OLE file",
    );
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new FileFailure("not-a-workbook", "no zip file");
}

function directoryEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65557); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new FileFailure("broken", "the zip file has no directory");
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_PARTS) throw new FileFailure("too-large", `${count} parts`);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50)
      throw new FileFailure("broken", "the zip directory is damaged");
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(partKey(name), {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Part names are compared without case, and some programs write backslashes or a leading slash. */
const partKey = (name: string): string => name.replace(/\\/g, "/").replace(/^\//, "").toLowerCase();

function inflate(packed: Uint8Array, name: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    size += chunk.length;
    ended ||= final;
    if (size > MAX_PART) throw new FileFailure("too-large", `${name} inflates beyond ${MAX_PART} bytes`);
    chunks.push(chunk);
  });
  const STEP = 65536;
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  if (!ended) throw new FileFailure("broken", `${name} is cut short`);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function decodeText(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && "utf-16be";
  return new TextDecoder(utf16 || "utf-8").decode(bytes);
}

export function openPackage(bytes: Uint8Array): Package {
  if (bytes.length > MAX_FILE) throw new FileFailure("too-large", `${bytes.length} bytes`);
  refuseOther(bytes);
  try {
    const entries = readDirectory(bytes);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(partKey(name)),
      text(name) {
        const entry = entries.get(partKey(name));
        return entry && decodeText(unpack(bytes, view, entry, name));
      },
    };
  } catch (cause) {
    throw asFailure(cause);
  }
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, name: string): Uint8Array {
  try {
    if (view.getUint32(entry.offset, true) !== 0x04034b50)
      throw new FileFailure("broken", `${name} is not there`);
    const start =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    if (start + entry.packed > bytes.length) throw new FileFailure("broken", `${name} is cut short`);
    const packed = bytes.subarray(start, start + entry.packed);
    if (entry.method === 0) return packed;
    if (entry.method === 8) return inflate(packed, name);
    throw new FileFailure("broken", `${name} is packed by method ${entry.method}`);
  } catch (cause) {
    throw asFailure(cause);
  }
}

/** What the unpacking throws is about the bytes (an offset outside, a code that no deflate stream has). */
const asFailure = (cause: unknown): FileFailure =>
  cause instanceof FileFailure ? cause : new FileFailure("broken", String(cause));

/** Parts in the order given; the content types come first, as Excel writes them. Same parts, same bytes. */
export function writePackage(parts: Map<string, string>): Uint8Array {
  const files = Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 2) });
}
