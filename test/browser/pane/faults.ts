import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What a screen reader's user, or the policy, would complain of. */
export async function faults(page: Page): Promise<string[]> {
  // A fading surface is read as one of too little contrast; a motion that was broken off is over, too.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((motion) => motion.finished)));
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          context: object,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    // Fluent's own sentinels catch the focus at the ends of a menu; they are never where it stays.
    const context = { exclude: ["[data-tabster-dummy]"] };
    // The colours that a person forces are not the ones that axe reads.
    const enabled = !matchMedia("(forced-colors: active)").matches;
    const { violations } = await axe.run(context, { rules: { "color-contrast": { enabled } } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  });
  return [...violations, ...(await breaks(page))];
}

/** What the policy refused, what was thrown, ids that come twice, and at the usual width examples that are cut. */
export const breaks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // A label would go to the first of two elements with one id, whichever it stands beside.
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `the id ${id} comes twice`);
    const pen = document.createElement("canvas").getContext("2d")!;
    const isCut = (field: HTMLInputElement) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      pen.font = font;
      const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return field.checkVisibility() && pen.measureText(field.placeholder).width > room;
    };
    const cut = [...document.querySelectorAll<HTMLInputElement>("input[placeholder]")]
      .filter((field) => window.innerWidth >= 350 && isCut(field))
      .map(({ placeholder }) => `the example is cut: ${placeholder}`);
    return [...twice, ...cut, ...window.complaints];
  });
