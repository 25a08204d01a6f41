const items = (count: number) => (count === 1 ? "1 item" : `${count} items`);

/** What home and the areas say in English. */
export const enHome = {
  home: "SplitTarget",
  crumb: "Home",
  areaName: (number: number, title: string) => `${number} ${title}`,
  next: "Do next",
  nextNone: "Nothing is open.",
  areas: "The eight areas",
  open: (count: number) => `${count} open`,
  allDone: "all done",
  critical: (count: number) => `${count} critical`,
  allItems: "All items",
  functions: "Functions",
  functionsAbout: "What each is for, and why the selected cell says what it says",
  tables: "Tables",
  tablesAbout: "Goal, plan, people, budget, risks: insert them, mend them, or link what you have",
  areaTables: "This area's tables",
  areaTablesAbout: "Insert, mend or link what its items look at",
  tools: "Tools",
  itemsOf: "Items",
  noItems: "This area has no items in the sheet.",
  noChecklist: "The checklist scores this area once it is in the workbook.",
  create: "Create the checklist",
  toolNames: {
    wholePlan: "A whole plan in one go",
    reconcile: "Top-down against bottom-up",
    plan: "Plan builder",
    funnel: "Funnel",
    whatIf: "What if",
    resources: "Resources against the plan",
    incentives: "Incentives: what they pay and cost",
    risks: "Risks and reserve",
  },
  toolsAbout: {
    wholePlan: "From a target and last year's sales to twelve linked sheets",
    reconcile: "One agreed figure for each owner, between what is asked and what is offered",
    plan: "Split a target over people, periods, a tree or a table, as live formulas",
    funnel: "What your own opportunities say: win rate, deal, cycle, season",
    whatIf: "The odds of a plan under other assumptions",
    resources: "Budget by category, capacity by month, skills: each gap in one sentence",
    incentives: "The payout curve, who earns what, the plan's cost and the team's pool",
    risks: "Heat map, indicators past their threshold, plans B, reserve",
  },
  search: "Search",
  searchFor: "Search tools and items",
  found: { tools: "Tools and pages", items: "Items" },
  foundCount: (count: number) => `${items(count)} found`,
  foundNone: (text: string) => `Nothing matches “${text}”.`,
};

/** A language that misses a sentence does not compile. */
export type HomeSentences = typeof enHome;
