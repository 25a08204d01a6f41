const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width and height in pixels of a PNG, as its own header says; undefined where the bytes are none. */
export function pngSize(bytes) {
  if (bytes.length < 24 || !signature.equals(bytes.subarray(0, 8))) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
