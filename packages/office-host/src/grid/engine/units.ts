/** A measure that CONVERT knows: how much of its kind's first one it is, and which prefixes may stand before it. */
interface Unit {
  kind: string;
  factor: number;
  /** To which power a prefix is taken; none where none may stand. */
  power?: number;
  /** k and M may be 1024 and its powers, too. */
  bits?: true;
}

const light = 9.4607304725808e15;
const point = 0.0254 / 72;

/** Names of one factor stand together, `+` before those that take prefixes. */
const kinds: Readonly<Record<string, readonly (readonly [names: string, factor: number])[]>> = {
  // prettier-ignore
  mass: [["+g", 1], ["sg", 14593.9029372064], ["lbm", 453.59237], ["+u", 1.660538782e-24], ["ozm", 28.349523125], ["grain", 0.06479891], ["cwt shweight", 45359.237], ["uk_cwt lcwt hweight", 50802.34544], ["stone", 6350.29318], ["ton", 907184.74], ["uk_ton LTON brton", 1016046.9088]],
  // prettier-ignore
  length: [["+m", 1], ["mi", 1609.344], ["Nmi", 1852], ["in", 0.0254], ["ft", 0.3048], ["yd", 0.9144], ["+ang", 1e-10], ["ell", 1.143], ["+ly", light], ["+parsec +pc", 3.08567758128155e16], ["Picapt Pica", point], ["pica", 12 * point], ["survey_mi", 6336000 / 3937]],
  // prettier-ignore
  time: [["+sec +s", 1], ["yr", 31557600], ["day d", 86400], ["hr", 3600], ["mn min", 60]],
  // prettier-ignore
  pressure: [["+Pa +p", 1], ["+atm +at", 101325], ["+mmHg", 133.322], ["psi", 6894.75729316836], ["Torr", 101325 / 760]],
  force: [
    ["+N", 1],
    ["+dyn +dy", 1e-5],
    ["lbf", 4.4482216152605],
    ["+pond", 0.00980665],
  ],
  // prettier-ignore
  energy: [["+J", 1], ["+e", 1e-7], ["+c", 4.184], ["+cal", 4.1868], ["+eV +ev", 1.602176487e-19], ["HPh hh", 2684519.53769617], ["+Wh +wh", 3600], ["flb", 1.3558179483314], ["BTU btu", 1055.05585262]],
  power: [
    ["+W +w", 1],
    ["HP h", 745.69987158227],
    ["PS", 735.49875],
  ],
  magnetism: [
    ["+T", 1],
    ["+ga", 1e-4],
  ],
  // prettier-ignore
  volume: [["+m3 +m^3", 1], ["tsp", 4.92892159375e-6], ["tspm", 5e-6], ["tbs", 1.478676478125e-5], ["oz", 2.95735295625e-5], ["cup", 2.365882365e-4], ["pt us_pt", 4.73176473e-4], ["uk_pt", 5.6826125e-4], ["qt", 9.46352946e-4], ["uk_qt", 1.1365225e-3], ["gal", 3.785411784e-3], ["uk_gal", 4.54609e-3], ["+l +L +lt", 1e-3], ["+ang3 +ang^3", 1e-30], ["barrel", 0.158987294928], ["bushel", 0.03523907016688], ["ft3 ft^3", 0.028316846592], ["in3 in^3", 1.6387064e-5], ["ly3 ly^3", light ** 3], ["mi3 mi^3", 1609.344 ** 3], ["yd3 yd^3", 0.764554857984], ["Nmi3 Nmi^3", 1852 ** 3], ["Picapt3 Picapt^3 Pica3 Pica^3", point ** 3], ["GRT regton", 2.8316846592], ["MTON", 1.13267386368]],
  // prettier-ignore
  area: [["+m2 +m^2", 1], ["uk_acre", 4046.8564224], ["us_acre", 4046.87260987425], ["+ang2 +ang^2", 1e-20], ["+ar", 100], ["ft2 ft^2", 0.09290304], ["ha", 10000], ["in2 in^2", 0.00064516], ["ly2 ly^2", light ** 2], ["Morgen", 2500], ["mi2 mi^2", 1609.344 ** 2], ["Nmi2 Nmi^2", 1852 ** 2], ["Picapt2 Picapt^2 Pica2 Pica^2", point ** 2], ["yd2 yd^2", 0.83612736]],
  information: [
    ["+bit", 1],
    ["+byte", 8],
  ],
  // prettier-ignore
  speed: [["+m/s +m/sec", 1], ["admkn", 0.514773333333333], ["kn", 1852 / 3600], ["+m/h +m/hr", 1 / 3600], ["mph", 0.44704]],
};

const units = new Map<string, Unit>();
for (const [kind, list] of Object.entries(kinds))
  for (const [names, factor] of list)
    for (const given of names.split(" ")) {
      const name = given.replace("+", "");
      const power = given.startsWith("+") ? Number(/\^?([23])$/.exec(name)?.[1] ?? 1) : undefined;
      const unit: Unit = { kind, factor, ...(power !== undefined && { power }) };
      units.set(name, kind === "information" ? { ...unit, bits: true } : unit);
    }

// prettier-ignore
const tens: Readonly<Record<string, number>> = { Y: 24, Z: 21, E: 18, P: 15, T: 12, G: 9, M: 6, k: 3, h: 2, da: 1, e: 1, d: -1, c: -2, m: -3, u: -6, n: -9, p: -12, f: -15, a: -18, z: -21, y: -24 };
const twos = ["ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"];

function unitOf(name: string): Unit | undefined {
  const plain = units.get(name);
  if (plain) return plain;
  for (const length of [2, 1]) {
    const [prefix, rest] = [name.slice(0, length), name.slice(length)];
    const unit = units.get(rest);
    if (unit?.power === undefined) continue;
    const two = twos.indexOf(prefix);
    if (unit.bits && two >= 0) return { ...unit, factor: unit.factor * 1024 ** (two + 1) };
    const ten = tens[prefix];
    if (ten !== undefined) return { ...unit, factor: unit.factor * Number(`1e${ten * unit.power}`) };
  }
  return undefined;
}

/** Degrees of Celsius of so many of another, and back; kelvins may be thousands of them. */
// prettier-ignore
const temperatures: Readonly<Record<string, { to: (t: number) => number; from: (t: number) => number }>> = {
  C: { to: (t) => t, from: (t) => t },
  F: { to: (t) => ((t - 32) * 5) / 9, from: (t) => (t * 9) / 5 + 32 },
  K: { to: (t) => t - 273.15, from: (t) => t + 273.15 },
  Rank: { to: (t) => ((t - 491.67) * 5) / 9, from: (t) => (t * 9) / 5 + 491.67 },
  Reau: { to: (t) => t * 1.25, from: (t) => t / 1.25 },
};
const spellings: Readonly<Record<string, string>> = { cel: "C", fah: "F", kel: "K" };
const temperatureOf = (name: string) => temperatures[spellings[name] ?? name];

/** So much of one unit in another; undefined for units that nobody knows or that measure something else. */
export function converted(value: number, from: string, to: string): number | undefined {
  const [one, other] = [temperatureOf(from), temperatureOf(to)];
  if (one && other) return from === to ? value : Number(other.from(one.to(value)).toPrecision(15));
  const [given, wanted] = [unitOf(from), unitOf(to)];
  if (!given || given.kind !== wanted?.kind) return undefined;
  return from === to ? value : (value * given.factor) / wanted.factor;
}
