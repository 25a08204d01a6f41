import { errors, type Page } from "playwright-core";
import type { Control } from "./controls";

/** How the controls are used. */
export type Hand = "pointer" | "keyboard";

/** What is typed into a field, one after another until it takes one: nonsense first, and then what fits. */
const typedTexts = ["1e400 apples <b>", "9^9^9^9", "1,200*2", "2026-03-31", "Plan!B2:B5"];

/** Why a control could not be used that a dialog, loaded late, has just covered. */
export const cameBetween = "a dialog came between";

/** Uses the controls of a page as a person would. */
export function handOn(page: Page, hand: Hand) {
  const asked = new Set<unknown>();
  let requests = 0;
  const asks = (request: unknown) => {
    asked.add(request);
    requests += 1;
  };
  const answered = (request: unknown) => void asked.delete(request);
  page.on("request", asks).on("requestfinished", answered).on("requestfailed", answered);

  /** Waits until nothing has changed for so many turns. */
  const rest = (turns: number) =>
    page.evaluate(async (wanted) => {
      const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
      const rests = () =>
        document.querySelector("main, [data-notice]") &&
        !document.querySelector("[aria-busy=true]") &&
        // What unfolds or leaves is not where it will be.
        !document
          .getAnimations()
          .some((one) => one.playState === "running" && one.effect?.getTiming().iterations !== Infinity) &&
        // While a dialog leaves, nothing else can be used yet.
        (!document.querySelector("main")?.closest("[aria-hidden=true]") ||
          document.querySelector("[role=dialog], [role=alertdialog], [role=menu]"));
      let quiet = 0;
      const watching = new MutationObserver(() => (quiet = 0));
      watching.observe(document, { subtree: true, childList: true, attributes: true });
      for (let times = 0; times < 100 && (quiet < wanted || !rests()); times++) {
        quiet += 1;
        await wait(15);
        await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 50 }));
      }
      watching.disconnect();
    }, turns);

  /** Waits until the pane rests: its parts are loaded, what it works out is there, and nothing moves any more. */
  const settle = async (turns = 3) => {
    let known: number;
    do {
      known = requests;
      await rest(turns);
      if (asked.size === 0 && requests === known) continue;
      while (asked.size > 0) await rest(2);
      // A part that has come is drawn after a while.
      await rest(10);
    } while (requests !== known);
  };

  /** Whether a dialog is open that doesn't hold the control. */
  const isBehindDialog = (mark: string) =>
    page.evaluate((name) => {
      const dialogs = [...document.querySelectorAll("[role=dialog], [role=alertdialog]")];
      const element = document.querySelector(`[data-walk="${name}"]`);
      return dialogs.length > 0 && !dialogs.some((dialog) => dialog.contains(element));
    }, mark);

  /** Scrolls a control into view: where to click it, why that can't be done, or nothing where it has gone. */
  const reach = (mark: string) =>
    page.evaluate(
      ([name, wanted]) => {
        const element = document.querySelector<HTMLElement>(`[data-walk="${name}"]`);
        if (!element) return undefined;
        // A menu that stays hidden, since its button is out of sight, is as good as gone.
        const { visibility, pointerEvents } = getComputedStyle(element);
        if (element.closest("[role=menu]") && (visibility === "hidden" || pointerEvents === "none"))
          return undefined;
        if (wanted === "keyboard") {
          // Nobody's keys get past a dialog.
          const dialogs = [...document.querySelectorAll("[role=dialog], [role=alertdialog]")];
          if (dialogs.length > 0 && !dialogs.some((dialog) => dialog.contains(element)))
            return "is behind a dialog";
          element.focus();
          return document.activeElement === element ? { x: 0, y: 0 } : "can't be focused";
        }
        const labels = [...((element as HTMLInputElement).labels ?? [])];
        const face = element.getBoundingClientRect().width > 1 ? element : (labels[0] ?? element);
        face.scrollIntoView({ block: face.closest("[role=menu]") ? "nearest" : "center" });
        const { left, top, width, height } = face.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const hit = document.elementFromPoint(x, y);
        const meant = [element, ...labels].some((one) => one.contains(hit) || hit?.contains(one));
        const place = [left, top, width, height].map(Math.round).join(" ");
        return meant ? { x, y } : `at ${place} is covered by ${hit?.outerHTML.slice(0, 120)}`;
      },
      [mark, hand] as const,
    );

  /**
   * A menu hides while its button is out of sight, as where rows above it have grown since: the button is scrolled to.
   * Where that moves nothing, the menu looks for its place as the window changes its size.
   */
  const showMenus = () =>
    page.evaluate(() => {
      for (const button of document.querySelectorAll("[aria-haspopup=menu][aria-expanded=true]"))
        button.scrollIntoView({ block: "center" });
      window.dispatchEvent(new Event("resize"));
    });

  /** Clicks where the control is, or focuses it and presses the key that uses it; says why that can't be done. */
  const press = async ({ mark, role }: Control): Promise<string | undefined> => {
    let found = await reach(mark);
    // It may be hidden for a moment only.
    if (typeof found !== "object") {
      await showMenus();
      await settle(20);
      if (await isBehindDialog(mark)) return cameBetween;
      found = await reach(mark);
    }
    if (typeof found !== "object") return found;
    if (hand === "pointer") await page.mouse.click(found.x, found.y);
    else await page.keyboard.press(["checkbox", "radio", "switch"].includes(role) ? "Space" : "Enter");
    // What a menu opens comes after the menu has gone.
    await settle(role.startsWith("menuitem") ? 8 : undefined);
    return undefined;
  };

  /** Every choice on the page with what it stands at. */
  const standings = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("select")].map(
        (select) => [select.getAttribute("data-walk") ?? "", select.value] as const,
      ),
    );

  /**
   * Every option once; it is left as it was found, or at the first that says something. What an option took from
   * other choices is given back to them.
   */
  const choose = async ({ mark }: Control, look: () => Promise<unknown>) => {
    const at = page.locator(`[data-walk="${mark}"]`);
    const select = async (one: typeof at, value: string) => {
      if ((await one.count()) === 0 || (await one.isDisabled())) return false;
      const options = one.locator("option");
      const now = await options.evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
      if (!now.includes(value)) return true;
      await one.selectOption(value);
      await settle();
      return true;
    };
    const before = await standings();
    const values = await at
      .locator("option")
      .evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));
    const last = before.find(([name]) => name === mark)?.[1] || (values.find((value) => value !== "") ?? "");
    for (const value of [...values.filter((one) => one !== last), last]) {
      if (!(await select(at, value))) return;
      await look();
    }
    // «Choose a table» is offered no more once one was chosen.
    if ((await at.count()) > 0 && last !== "" && (await at.inputValue()) !== last) {
      const offered = at.locator("option:not([value=''])").first();
      await select(at, (await offered.getAttribute("value")) ?? "");
    }
    const now = new Map(await standings());
    for (const [name, value] of before)
      if (name !== mark && name !== "" && value !== "" && now.get(name) !== value)
        await select(page.locator(`[data-walk="${name}"]`), value);
  };

  /** What a field takes stays there, but not what is asked for in the details. */
  const type = async ({ mark }: Control, look: () => Promise<unknown>) => {
    const at = page.locator(`[data-walk="${mark}"]`);
    const write = async (text: string) => {
      if ((await at.count()) === 0 || !(await at.isEditable())) return false;
      await at.fill(text);
      await page.keyboard.press("Enter");
      await settle();
      return (await at.count()) > 0;
    };
    for (const text of typedTexts) {
      if (!(await write(text)) || (await at.getAttribute("aria-invalid")) !== "true") break;
      await look();
    }
    const isDetail =
      (await at.count()) > 0 && (await at.evaluate((field) => field.closest("details") !== null));
    await look();
    if (isDetail) await write("");
  };

  /** Uses a control once; says why that can't be done. */
  const use = async (control: Control, look: () => Promise<unknown>): Promise<string | undefined> => {
    const at = page.locator(`[data-walk="${control.mark}"]`);
    switch (control.role) {
      case "choice":
        await choose(control, look);
        return undefined;
      case "date":
        if (!(await at.isEditable())) return undefined;
        await at.fill("2026-03-31");
        await page.keyboard.press("Enter");
        await settle();
        return undefined;
      case "text":
      case "searchbox":
      case "spinbutton":
        await type(control, look);
        return undefined;
      case "range":
      case "slider":
        await at.focus();
        for (const key of ["ArrowRight", "End", "Home", "ArrowRight"]) await page.keyboard.press(key);
        await settle();
        return undefined;
      case "link":
        if (await at.evaluate((link: HTMLAnchorElement) => link.origin !== location.origin)) return undefined;
        return press(control);
      case "checkbox":
      case "switch": {
        const why = await press(control);
        await look();
        return why ?? press(control);
      }
      default:
        return press(control);
    }
  };
  return {
    settle,
    /** Lets go of the page. */
    release: () =>
      void page.off("request", asks).off("requestfinished", answered).off("requestfailed", answered),
    use: (control: Control, look: () => Promise<unknown>) =>
      use(control, look).catch((caught: unknown) => {
        if (caught instanceof errors.TimeoutError) return `can't be used: ${caught.message.slice(0, 300)}`;
        throw caught;
      }),
  };
}
