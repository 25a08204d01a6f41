import type { Say } from "./company";

export interface Deal {
  number: number;
  english: string;
  chinese: string;
  /** Of the region's sellers, from 0. */
  owner: number;
  /** The stage it stands at, or stood at last, from 0. */
  furthest: number;
  outcome?: "won" | "lost";
  amount: number | "unclear";
  /** Serial numbers; a blank closing date is null. */
  opened: number;
  closed: number | null;
}

/** What the system calls the stages, open ones from the top of the funnel on. */
export const stageWords = (say: Say) => ({
  open: say(
    ["Needs", "Proposal", "Negotiation", "Contract"],
    ["需求确认", "方案报价", "商务谈判", "合同审批"],
  ),
  won: say("Won", "赢单"),
  lost: say("Lost", "输单"),
});

const days = 790;
/** The share of each stage that goes on, the last to the win. */
const passes = [0.58, 0.68, 0.8, 0.97];
/** Days that each stage takes, about. */
const stays = [32, 44, 25, 28];
const sellersInRegion = 8;

const english = [
  ["Harbor", "Maple", "Summit", "Juniper", "Bluebird", "Cedar", "Lakeside", "Orchard", "Pioneer", "Sunrise"],
  ["Markets", "Foods", "Stores", "Grocers", "Pantry"],
] as const;
const chinese = [
  ["锦程", "瑞丰", "百佳源", "惠万家", "润禾", "金穗", "恒盛", "乐邻", "悦购", "嘉禾"],
  ["超市", "便利", "生鲜", "百货", "商贸"],
] as const;

/** One region's new business of the 26 months before `today`, the same every time. */
export const deals = (today: number): Deal[] => withFaults(opened(today, 160, 20270101));

/** Another region's renewals of the same months. */
export const renewals = (today: number): Deal[] => opened(today, 90, 20270102);

function opened(today: number, count: number, seed: number): Deal[] {
  const random = numbersFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    // More come in every month than in the one before.
    const opened = workday(today - days + Math.floor(days * ((index + random()) / count) ** 0.8));
    return { number: 10241 + index * 3, opened, ...course(opened, today, random), ...buyer(index, random) };
  });
}

/** From stage to stage, as long as there are days left. */
function course(opened: number, today: number, random: () => number) {
  let date = opened;
  for (let furthest = 0; ; furthest++) {
    date += Math.max(3, Math.round(stays[furthest]! * (0.35 + 1.3 * random())));
    if (date >= today) return { furthest, closed: null };
    const passed = random() < passes[furthest]!;
    if (!passed) return { furthest, outcome: "lost" as const, closed: workday(date) };
    if (furthest === passes.length - 1) return { furthest, outcome: "won" as const, closed: workday(date) };
  }
}

function buyer(index: number, random: () => number) {
  const [first, second] = [(index * 7) % 10, Math.floor(index / 3) % 5];
  // Few are large: the product of three even draws leans to the left as deals do.
  const size = (0.55 + random()) * (0.6 + 0.8 * random()) * (0.6 + 0.8 * random());
  return {
    english: `${english[0][first]!} ${english[1][second]!}`,
    chinese: `${chinese[0][first]!}${chinese[1][second]!}`,
    owner: Math.floor(random() * sellersInRegion),
    amount: Math.round((80_000 * size) / 500) * 500,
  };
}

/** What such lists look like: two closing dates forgotten, an amount in words, a row that came twice. */
function withFaults(rows: readonly Deal[]): Deal[] {
  const given = rows.map((row) => ({ ...row }));
  const at = (outcome: "won" | "lost", from: number) =>
    given.findIndex((deal, index) => index >= from && deal.outcome === outcome);
  given[at("won", 40)]!.closed = null;
  given[at("lost", 70)]!.closed = null;
  given[at("lost", 90)]!.amount = "unclear";
  const twice = at("won", 100);
  given.splice(twice + 1, 0, { ...given[twice]! });
  return given;
}

/** Nothing is entered at a weekend: serial numbers divided by 7 leave 0 on a Saturday and 1 on a Sunday. */
const workday = (date: number): number => date - ([1, 2][date % 7] ?? 0);

/** The same numbers from 0 up to 1 every time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
