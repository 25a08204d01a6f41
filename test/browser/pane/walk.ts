import type { ConsoleMessage, Page } from "playwright-core";
import { lookAround, type Control } from "./controls";
import { breaks, faults } from "./faults";
import { cameBetween, handOn, type Hand } from "./hand";

/** What earlier walks knew already: how often a control was used, and what has been looked at. */
export interface Known {
  readonly tried: Map<string, number>;
  readonly views: Set<string>;
}

/** How a walk goes. */
export interface Gait {
  readonly hand: Hand;
  /** Whether every view is audited by axe too, which takes longer than the walk. */
  readonly audits: boolean;
}

/** Rows that are alike stand for one another; an audit looks at two. */
const rowsTried = (audits: boolean): number => (audits ? 2 : 1);
/** So often is a menu or a dialog opened for the sake of what is in it. */
const openings = (audits: boolean): number => (audits ? 12 : 4);
/** So many steps are gone from a start; what is new comes first, and ways back to more of it are most of what follows. */
const stepsGone = (audits: boolean): number => (audits ? Infinity : 70);

/**
 * Uses every control of the pane once, wherever it leads, and looks at every view that comes up by it: what was
 * thrown or logged, what broke, what lies beside the pane, what a screen reader's user would complain of. Answers
 * with what is wrong and the steps that led there.
 *
 * Controls are found on the page; what is known carries over from one start to the next, so that each adds what is
 * new.
 */
export async function walk(
  page: Page,
  { hand, audits }: Gait,
  start: () => Promise<void>,
  known: Known,
): Promise<string[]> {
  const wrong: string[] = [];
  const steps: string[] = [];
  const complain = (what: string) => void wrong.push(`${what}\n    after ${steps.slice(-4).join(" → ")}`);
  const thrown = (error: Error) => complain(`thrown: ${error.stack ?? error.message}`);
  const logged = (message: ConsoleMessage) => {
    // The browser asks for an icon that a page within another does not have.
    if (message.location().url.endsWith("/favicon.ico")) return;
    if (message.type() === "error") complain(`console: ${message.text()}`);
  };
  page.on("pageerror", thrown).on("console", logged);
  page.setDefaultTimeout(20_000);
  page.setDefaultNavigationTimeout(120_000);
  const used = handOn(page, hand);
  try {
    await wander(page, used, start, known, steps, { audits }, complain);
  } catch (caught) {
    // What went wrong before is told too: a pane that has crashed offers to load itself again.
    complain(`the walk ended: ${String(caught)}`);
  } finally {
    used.release();
    page.off("pageerror", thrown).off("console", logged);
  }
  return wrong;
}

async function wander(
  page: Page,
  { settle, use }: ReturnType<typeof handOn>,
  start: () => Promise<void>,
  { tried, views }: Known,
  steps: string[],
  { audits }: Pick<Gait, "audits">,
  complain: (what: string) => void,
): Promise<void> {
  const audit = audits ? faults : breaks;
  await start();
  await settle();
  const language = await page.evaluate(() => document.documentElement.lang);

  const hasNoFocus = () => page.evaluate(() => document.activeElement === document.body);
  /** What takes the focus may come late. */
  const isNowhere = async () => {
    if (!(await hasNoFocus())) return false;
    await settle(20);
    return hasNoFocus();
  };

  /** Whether something new has come up since the last step. */
  let fruitful = false;
  const look = async () => {
    const sight = await page.evaluate(lookAround);
    const news = sight.view.filter((part) => !views.has(part));
    if (news.length > 0) {
      for (const part of news) views.add(part);
      fruitful = true;
      const found = [...sight.wrong, ...(await audit(page))];
      for (const fault of found) complain(`${fault}\n    in ${news.join(", ")}`);
    }
    return sight;
  };

  /** What has just brought something new is used again. */
  const again = new Set<string>();
  const isUntried = ({ key, inRow }: Control) =>
    (tried.get(key) ?? 0) < (inRow ? rowsTried(audits) : 1) ||
    (again.has(key) && (tried.get(key) ?? 0) < openings(audits));
  /** What a dialog or a menu holds, by the control that opens it: that is new for as long as something in it is. */
  const inside = new Map<string, readonly Control[]>();
  const isNew = (control: Control) =>
    isUntried(control) ||
    ((tried.get(control.key) ?? 0) < openings(audits) && (inside.get(control.key)?.some(isUntried) ?? false));
  let last = "";
  /** Whether anything was used since the start. */
  let hasBegun = false;
  /** The pages and choices that were gone to since anything was new. */
  let visited = new Set<string>();
  let { controls } = await look();
  for (;;) {
    if (steps.length >= stepsGone(audits)) return;
    if (controls[0]?.over && !inside.has(last)) inside.set(last, controls);
    const acts = controls.filter((control) => control.kind !== "leads" && isNew(control));
    const leads = controls.filter((control) => control.kind === "leads");
    const next =
      acts.find(({ kind }) => kind === "acts") ??
      acts[0] ??
      leads.find(isNew) ??
      leads.find(({ key }) => !visited.has(key)) ??
      // A start whose first task fails comes to an end that was tried before.
      (hasBegun ? undefined : controls.at(-1));
    if (next) {
      hasBegun = true;
      if (isNew(next) && next.kind !== "leads") visited = new Set();
      tried.set(next.key, (tried.get(next.key) ?? 0) + 1);
      visited.add(next.key);
      if (!next.over) last = next.key;
      steps.push(`${next.role} «${next.name.slice(0, 60)}»`);
      fruitful = false;
      const why = await use(next, look);
      if (why === cameBetween) tried.set(next.key, (tried.get(next.key) ?? 1) - 1);
      else if (why) complain(`${next.role} «${next.name}» ${why}`);
      else if (
        audits &&
        ["button", "link", "menuitem", "menuitemradio"].includes(next.role) &&
        (await isNowhere())
      )
        complain(`${next.role} «${next.name}» loses the focus`);
      ({ controls } = await look());
      if (fruitful && next.kind === "acts" && next.role !== "choice") again.add(next.key);
      else again.delete(next.key);
    } else {
      const over = controls[0]?.over;
      if (!over) return;
      steps.push("Escape");
      await page.keyboard.press("Escape");
      await settle();
      ({ controls } = await look());
      if (controls[0]?.over === over) {
        complain(`Escape leaves the ${over} open`);
        return;
      }
      if (await isNowhere()) complain(`Escape closes the ${over} and loses the focus`);
    }
    if ((await page.evaluate(() => document.documentElement.lang)) === language) continue;
    await start();
    hasBegun = false;
    await settle();
    ({ controls } = await look());
  }
}
