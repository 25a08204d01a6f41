/** Damage as disks, networks and half-finished downloads do it, and in the fields that say where things lie. */
const damages = [
  ["a byte changed", (bytes, at, { below }) => void (bytes[at] ^= 1 + below(255))],
  ["a bit changed", (bytes, at, { below }) => void (bytes[at] ^= 1 << below(8))],
  ["bytes set to nothing", (bytes, at, { below }) => void bytes.fill(0, at, at + 1 + below(512))],
  ["bytes set to ones", (bytes, at, { below }) => void bytes.fill(255, at, at + 1 + below(8))],
  [
    "bytes copied over others",
    (bytes, at, { below }) => void bytes.copyWithin(at, below(bytes.length), below(bytes.length)),
  ],
];

/** The places of a zip's own records, which are few beside its contents and so are aimed at. */
function recordsOf(bytes) {
  const places = [];
  for (let at = 0; at + 4 <= bytes.length; at++)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] < 8) places.push(at);
  return places;
}

export function damageBytes(bytes, random) {
  const copy = bytes.slice();
  const records = recordsOf(copy);
  const said = [];
  for (let times = 1 + random.below(2); times > 0; times--) {
    const [what, damage] = random.of(damages);
    const aimed = random.below(2) === 0;
    const at = aimed
      ? Math.min(copy.length - 1, random.of(records) + random.below(60))
      : random.below(copy.length);
    damage(copy, at, random);
    said.push(`${what} at ${at}`);
  }
  if (random.below(8) > 0) return { bytes: copy, how: said.join(", ") };
  const length = random.below(copy.length);
  return { bytes: copy.subarray(0, length), how: `${said.join(", ")}, cut at ${length}` };
}
