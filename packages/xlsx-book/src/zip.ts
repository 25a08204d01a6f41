import { Inflate, strToU8, zipSync } from "fflate";
import { crc32 } from "./crc32";
import { FileFailure } from "./failure";
import { LIMITS } from "./limits";
import { Meter, tooMuch } from "./meter";
import { type Entry, partKey, readDirectory } from "./zipDirectory";

/** The parts of a workbook file, inflated one by one as they are asked for. */
export interface Package {
  names: string[];
  /** What has been read of the file so far. */
  meter: Meter;
  has(name: string): boolean;
  /** The part's text; undefined where the file has none of that name. */
  text(name: string): string | undefined;
}

/** Parts that are no text, too. */
export interface BinaryPackage extends Package {
  content(name: string): Uint8Array | undefined;
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

/** What one step of packed bytes can become is at most a thousand times as much. */
const STEP = 16_384;

function inflate(packed: Uint8Array, { name, unpacked }: Entry): Uint8Array {
  const whole = new Uint8Array(unpacked);
  let size = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    if (size + chunk.length > unpacked) throw new FileFailure("broken", `${name} is longer than it says`);
    whole.set(chunk, size);
    size += chunk.length;
    ended ||= final;
  });
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  if (!ended) throw new FileFailure("broken", `${name} is cut short`);
  return size === unpacked ? whole : whole.subarray(0, size);
}

/** From this size on it is looked at how tightly a part is packed. */
const LARGE = 10e6;
/** What a part counts for at least, in bytes: small ones that many others point to are read as often. */
const LEAST = 10_000;

function unpack(bytes: Uint8Array, entry: Entry, meter: Meter): Uint8Array {
  const { name, method, unpacked, start } = entry;
  meter.atMost("part-bytes", unpacked);
  meter.add("unpacked-bytes", Math.max(unpacked, LEAST));
  if (unpacked > LARGE) meter.atMost("ratio", unpacked / entry.packed);
  if (method !== 0 && method !== 8) throw new FileFailure("broken", `${name} is packed by method ${method}`);
  const packed = bytes.subarray(start, start + entry.packed);
  const content = method === 0 ? packed : inflate(packed, entry);
  if (content.length !== unpacked || crc32(content) !== entry.crc)
    throw new FileFailure("broken", `${name} is not what was packed`);
  return content;
}

function decodeText(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && "utf-16be";
  return new TextDecoder(utf16 || "utf-8").decode(bytes);
}

export function openPackage(bytes: Uint8Array, meter = new Meter()): BinaryPackage {
  if (bytes.length > LIMITS["file-bytes"]) throw tooMuch("file-bytes");
  refuseOther(bytes);
  try {
    const entries = readDirectory(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const content = (name: string): Uint8Array | undefined => {
      const entry = entries.get(partKey(name));
      try {
        return entry && unpack(bytes, entry, meter);
      } catch (cause) {
        throw asFailure(cause);
      }
    };
    return {
      names: [...entries.keys()],
      meter,
      has: (name) => entries.has(partKey(name)),
      // What is stored unpacked would keep the whole file in memory.
      content(name) {
        const part = content(name);
        return part && new Uint8Array(part);
      },
      text(name) {
        const part = content(name);
        return part && decodeText(part);
      },
    };
  } catch (cause) {
    throw asFailure(cause);
  }
}

/** What the unpacking throws is about the bytes (an offset outside, a code that no deflate stream has). */
const asFailure = (cause: unknown): FileFailure =>
  cause instanceof FileFailure ? cause : new FileFailure("broken", String(cause));

/** Parts in the order given; the content types come first, as Excel writes them. Same parts, same bytes. */
export function writePackage(parts: Map<string, string | Uint8Array>): Uint8Array {
  const files = Object.fromEntries(
    [...parts].map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
  );
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 2) });
}
