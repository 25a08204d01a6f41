/** How figures came about, in English. */
export const enWorking = {
  columns: {
    split: ["Part", "Weight", "Share", "Exact", "Bound", "Rounding", "Amount"],
    tree: ["Name", "Weight", "Share", "Exact", "Bound", "Rounding", "Amount"],
    days: ["From", "To", "Days", "Weight", "Share", "Exact", "Bound", "Rounding", "Amount"],
    workdays: ["From", "To", "Working days", "Weight", "Share", "Exact", "Bound", "Rounding", "Amount"],
    resplit: ["Period", "Plan", "Weight", "Share", "Exact", "State", "Rounding", "Amount"],
    reconcile: ["Owner", "Top-down", "Bottom-up", "Trust", "Start", "Moved", "Exact", "Rounding", "Amount"],
    needs: ["Stage", "Next stage", "Rate", "Exact", "Needed"],
    needsInHand: ["Stage", "Next stage", "Rate", "Exact", "Needed", "In hand", "Still needed"],
  } as Readonly<Record<Columns, readonly string[]>>,
  bounds: { floor: "floor", cap: "cap", hold: "hold", none: "–" },
  states: { closed: "closed", hold: "hold", kept: "kept", free: "–", reached: "reached" },
  rounded: {
    up: (step: string) => `Rounding added ${step} of a unit.`,
    down: (step: string) => `Rounding took ${step} of a unit.`,
    none: "Nothing had to be rounded.",
  },
  split: {
    none: (weight: string, share: string, exact: string) =>
      `Its weight is ${weight}, ${share} of all weights. Its exact amount is ${exact}.`,
    floor: (weight: string) => `Its weight ${weight} alone would give less: the floor acts.`,
    cap: (weight: string) => `Its weight ${weight} alone would give more: the cap acts.`,
    hold: "It is held at this amount; the others share the rest.",
  },
  tree: {
    top: (handedOut: string) => `The topmost nodes share ${handedOut}.`,
    under: (parent: string, handedOut: string) => `The nodes under “${parent}” share ${handedOut}.`,
    overassigned: (amount: string) => `That is more than its ${amount}: it over-assigns.`,
    none: (name: string, weight: string, share: string, exact: string) =>
      `“${name}” weighs ${weight}, ${share} of all these. Its exact amount is ${exact}.`,
    floor: (name: string) => `By weight “${name}” would get less: a floor, its own or one under it, acts.`,
    cap: (name: string) => `By weight “${name}” would get more: a cap, its own or one under it, acts.`,
    hold: (name: string) => `“${name}” is held; the others share the rest.`,
  },
  periods: {
    shared: (shared: string) => `The periods that are not held share ${shared}.`,
    days: (days: string) => `It has ${days} days.`,
    workdays: (days: string) => `It has ${days} working days.`,
    profile: "Each counts by the profile's value.",
    weight: (weight: string, share: string, exact: string) =>
      `Its weight is ${weight}, ${share} of all weights. Its exact amount is ${exact}.`,
    hold: "It is held at this amount; the others share the rest.",
  },
  resplit: {
    shared: (shared: string) =>
      `The free open periods share ${shared}, which the others leave of the target.`,
    closed: "The period is closed: its actual stands.",
    hold: "It is held at this amount; the other open periods share the rest.",
    kept: "The shape is “keep”: it stays at its plan.",
    reached: "Nothing is left of the target for it.",
    free: (weight: string, share: string, exact: string) =>
      `Its weight is ${weight}, ${share} of all that share. Its exact amount is ${exact}.`,
  },
  reconcile: {
    short: (gap: string) => `All starts together are ${gap} short of the target; those who can move take it.`,
    over: (gap: string) => `All starts together are ${gap} over the target; those who can move take it.`,
    even: "All starts together are the target.",
    start: (trust: string, bottomUp: string, topDown: string, start: string) =>
      `Its start: trust ${trust} × ${bottomUp}, the rest × ${topDown}, is ${start}.`,
    moved: (moved: string, exact: string) => `Its share of the gap moves it by ${moved} to ${exact}.`,
    stuck: "It would fall below 0 and stays there.",
  },
  needs: {
    last: (target: string, size: string, exact: string, needed: string) =>
      `${target} ÷ a deal of ${size} is ${exact}; rounded up, ${needed}.`,
    stage: (next: string, rate: string, exact: string, needed: string) =>
      `The next stage's ${next} ÷ ${rate} is ${exact}; rounded up, ${needed}.`,
    still: (still: string) => `What is in hand here and further down counts: ${still} more must enter.`,
  },
  unknownFunction: (name: string, nearest: string) =>
    `Excel knows no function ${name}. The nearest of ours is ${nearest}: correct the name.`,
  notLoaded: (name: string) =>
    `${name} is ours, but the formula was entered before the add-in was there. Press F2 and Enter in the cell.`,
  unknownName: (name: string) =>
    `“${name}” is no name in this workbook. Define it, or refer to the cells themselves.`,
  foreign: (functions: readonly string[]) =>
    functions.length === 1
      ? `Excel knows no function ${functions[0]}, and it is none of ours. Correct the name, or turn on what it comes from.`
      : `One of these functions is unknown to Excel, and none of them is ours: ${functions.join(", ")}. Correct its name, or turn on what it comes from.`,
  miscountedIn: (address: string, name: string) => `${address}: Excel does not ask ${name}`,
  missing: (names: string) => `The formula leaves out what the function needs: ${names}.`,
  surplus: (given: number, most: number) =>
    `The formula has ${given} arguments, and the function takes ${most === 1 ? "one" : `${most} at most`}. Take the others out.`,
  errorAround: (name: string, error: string) =>
    `${name} has its answer. What the formula makes of it comes to ${error}.`,
  errorBefore: (name: string, error: string) =>
    `${name} has its answer, but the cell still shows ${error}. Press F2 and Enter in it.`,
  blockedIn: (address: string, name: string) => `${address}: no room for ${name}`,
  blocked: {
    cell: (needs: string, cell: string, holds: string) =>
      `The answer needs ${needs}, and ${cell} is not empty: it holds “${holds}”. Clear or move it.`,
    table: (table: string) =>
      `An answer of several cells can't stand in a table, and ${table} is one. Move the formula to free cells beside it.`,
    end: "The answer would reach beyond the sheet's last row or column. Move the formula up or to the left.",
    unseen: (needs: string) =>
      `The answer needs ${needs}, and something keeps it out that is no value: merged cells, for instance. Unmerge them, or move the formula.`,
    unknown:
      "The answer needs cells below and to the right of the formula that are not empty. Clear or move what stands there.",
  },
  unknownIn: (address: string) => `${address}: Excel does not know a name`,
};

export type Columns =
  "split" | "tree" | "days" | "workdays" | "resplit" | "reconcile" | "needs" | "needsInHand";
export type WorkingSentences = typeof enWorking;
