/** The eight areas of the readiness checklist and its 52 items, as an English reader knows them. */
export const enSections = {
  goal: {
    title: "Goal and consensus",
    about: "One goal, understood and accepted by those who will carry it.",
  },
  market: { title: "Market and customers", about: "What the target rests on outside the company." },
  resources: { title: "Resources", about: "Money, people and material to get there." },
  process: { title: "Plan and process", about: "From the annual figure to what is done today." },
  tools: { title: "Tools and systems", about: "Where the work is recorded and seen." },
  enablement: { title: "Enablement and incentives", about: "People who can, and who want to." },
  risks: { title: "Risks and contingency", about: "What may go wrong, and what happens then." },
  tracking: { title: "Tracking and review", about: "Knowing early, and changing course in time." },
};

export const enItems = {
  g1: {
    title: "The goal is specific",
    hint: "Says what is sold, to whom and where. Name the sentence everyone quotes.",
  },
  g2: {
    title: "The goal can be measured",
    hint: "One figure, its unit and the baseline it is compared with.",
  },
  g3: {
    title: "The goal is within reach",
    hint: "Held against past growth. Name the years compared, or say why there is no history.",
  },
  g4: {
    title: "The goal serves the company",
    hint: "Name the company objective that this target moves.",
  },
  g5: { title: "The goal has a start and an end", hint: "Both dates are written next to the figure." },
  g6: {
    title: "Everyone knows where the target comes from",
    hint: "Strategy and market chance were presented to the team. Name the meeting and its date.",
  },
  g7: {
    title: "The front line was heard",
    hint: "Each owner gave a bottom-up figure, and the gap to the target is in the open.",
  },
  g8: { title: "Every owner has accepted", hint: "A yes by name, not silence. Link the list of sign-offs." },

  m1: {
    title: "Industry growth is known",
    hint: "Is the market speeding up or slowing down? Name the source and its year.",
  },
  m2: {
    title: "New technology and policy are weighed",
    hint: "For each one: chance or threat, and for which part of the plan.",
  },
  m3: {
    title: "Competitors' latest moves are known",
    hint: "Campaigns, prices and products of recent months. Link the comparison.",
  },
  m4: {
    title: "Our difference is clear",
    hint: "What we do better, and the opening in the market that it gives.",
  },
  m5: {
    title: "The ideal customer is described",
    hint: "Industry, size, problem, who decides. A rep can tell fit from misfit in a minute.",
  },
  m6: {
    title: "Customers are segmented",
    hint: "By value, potential and behaviour: two segments or more, each with a weight.",
  },
  m7: {
    title: "The target is split by segment",
    hint: "Existing customers apart from new ones; the parts add up to the whole.",
  },

  r1: {
    title: "The budget covers the whole cycle",
    hint: "Campaigns, travel and entertaining, commission and rewards: need and approval side by side.",
  },
  r2: {
    title: "There are enough people",
    hint: "Headcount, ramp-up and leavers counted, they can carry the target. Link the count.",
  },
  r3: {
    title: "Skill gaps are being closed",
    hint: "Every skill that is missing has a training or a hire, with a date.",
  },
  r4: {
    title: "Sales material is ready",
    hint: "Brochures, case studies and a demo deck in their current version. Link the folder.",
  },
  r5: {
    title: "A CRM holds customers and process",
    hint: "It is in daily use, not merely bought. Name the system and its keeper.",
  },
  r6: {
    title: "Information reaches the front line",
    hint: "Lead list, competitor reports, market insight. Name the channel and how often.",
  },

  p1: {
    title: "The target is broken down over time",
    hint: "Year, quarter, month, week, day, as far as you go. Each level adds up to the one above.",
  },
  p2: { title: "Every piece has an owner", hint: "One name a line, no “team” and no blank." },
  p3: {
    title: "Process figures are set",
    hint: "Leads, opportunities, visits and demos needed, less what is in hand.",
  },
  p4: {
    title: "The activity fits in a working day",
    hint: "Calls and visits per person stay within what a day allows.",
  },
  p5: {
    title: "Sales stages are defined, lead to cash",
    hint: "Lead, first contact, needs, proposal, negotiation, contract, payment, in this order.",
  },
  p6: {
    title: "Each stage says what to do, and when it is over",
    hint: "Key actions, entry and exit criteria are written down for all of them.",
  },
  p7: {
    title: "No proposal before the need is known",
    hint: "The proposal stage asks for the decision makers and the core need first.",
  },

  t1: {
    title: "The CRM records the whole way",
    hint: "From first lead to payment without a side list. Show one deal end to end.",
  },
  t2: {
    title: "Follow-ups and funnel health can be seen",
    hint: "Next step, stage and age of every deal on one view. Link it.",
  },
  t3: {
    title: "Teams work in one place",
    hint: "Tasks and progress are shared across teams, regions and channels. Name the place.",
  },
  t4: {
    title: "Reports by region, product and person",
    hint: "Ready to open, not made by hand. Link each report.",
  },
  t5: {
    title: "Dashboards people can change",
    hint: "A manager can add a view without asking IT. Name one who did.",
  },

  e1: {
    title: "Training is planned",
    hint: "Product, selling, process and CRM, with dates and trainers. Link the calendar.",
  },
  e2: {
    title: "Everyone knows their role and has the tools",
    hint: "Role written, access granted, kit in hand. Name who checked.",
  },
  e3: {
    title: "Incentive tiers are clear",
    hint: "Rising from the base to beyond 100%. Anyone can work out their own pay.",
  },
  e4: {
    title: "Individual pay is linked to the team",
    hint: "A share of it depends on what the team attains. Name the rule.",
  },
  e5: {
    title: "Recognition beyond money",
    hint: "What is celebrated, by whom and when. Name the last time.",
  },
  e6: {
    title: "The middle of the team earns too",
    hint: "At the attainment expected of a median owner, the payout is above zero.",
  },

  k1: {
    title: "Every kind of risk was looked at",
    hint: "Market, competitor, key people, technology, supply: a risk, or a written “none”.",
  },
  k2: { title: "Risks are rated", hint: "Probability and impact for each, on one scale." },
  k3: {
    title: "High risks have a plan B",
    hint: "Concrete enough to start tomorrow, with the name of who starts it.",
  },
  k4: {
    title: "Risks have a warning sign",
    hint: "An indicator and the threshold at which you act.",
  },
  k5: {
    title: "The plan carries a reserve",
    hint: "What is assigned exceeds the target by enough to absorb the risks.",
  },

  d1: {
    title: "Leading indicators are chosen",
    hint: "Three or more, such as new leads a day, call time, visits, proposal rate.",
  },
  d2: {
    title: "Lagging indicators are chosen",
    hint: "Three or more, such as signed value, conversion, cash collected, average deal.",
  },
  d3: {
    title: "Success is more than revenue",
    hint: "Margin, new customers, activity or repurchase is followed too.",
  },
  d4: {
    title: "Every indicator is defined",
    hint: "Source, definition, where it is shown and who answers for it. No blanks.",
  },
  d5: {
    title: "Reporting has a rhythm",
    hint: "A daily or weekly report, or a standing meeting. Name day and hour.",
  },
  d6: {
    title: "Reviews are in the diary",
    hint: "Weekly for tactics, monthly for strategy, over the whole period.",
  },
  d7: {
    title: "The quarterly reset is agreed",
    hint: "Dates, who may change the target, and on what signal.",
  },
  d8: { title: "One dashboard for all", hint: "Everyone looks at the same figures. Link it." },
};

/** An area's title and what it asks, in one sentence. */
export interface SectionText {
  readonly title: string;
  readonly about: string;
}
/** An item's title, and one line on what good looks like or what evidence to name. */
export interface ItemText {
  readonly title: string;
  readonly hint: string;
}
/** A language that misses an area or an item does not compile. */
export type SectionTexts = Readonly<Record<keyof typeof enSections, SectionText>>;
export type ItemTexts = Readonly<Record<keyof typeof enItems, ItemText>>;
