import type { Page } from "playwright-core";
import { faults } from "./pane/faults";
import { openPane, PaneBrowser, type Start } from "./pane/open";
import { freshItems, openWith } from "./pane/standIn";

/** The pane in a browser, over a workbook in memory: what is seen, what the keyboard reaches, what is refused. */

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await PaneBrowser.launch();
});
afterAll(() => browser?.stop());

const opened: Page[] = [];
const open = async (start?: Start): Promise<Page> => {
  const page = await openPane(browser, start);
  opened.push(page);
  return page;
};
afterEach(async () => {
  for (const page of opened.splice(0)) await browser.close(page);
});

const items = freshItems().map((item, index) => ({
  ...item,
  status: (["done", "in-progress", "not-started", "done", "not-applicable"] as const)[index % 5]!,
  owner: index % 3 === 0 ? "陈晓岚" : index % 4 === 0 ? "Priya Raman" : "",
  due: index % 4 === 0 ? 45_990 + index : null,
  evidence: index === 0 ? "https://example.com/plan" : "",
}));
const found = openWith(items);
const overridden = items.map((item) =>
  item.id === "e3" ? { ...item, status: "done" as const, override: "<b>agreed</b> on the phone" } : item,
);
const calls = (page: Page) => page.evaluate(() => window.paneTest.tasks!.calls);
const writes = async (page: Page) => (await calls(page)).filter(([name]) => name !== "open");
const failNext = (page: Page, count = 1) =>
  page.evaluate((times) => {
    const { tasks, Trouble } = window.paneTest;
    for (let time = 0; time < times; time++)
      tasks!.troubles.push(new Trouble("cell-editing", { written: "nothing" }));
  }, count);
const row = (page: Page, id: string) => page.locator(`[data-item="${id}"]`);
const details = async (page: Page, id: string) => {
  await row(page, id).locator("h3 button").click();
  return row(page, id).getByRole("group");
};

type View = [name: string, start: Start, act?: (page: Page) => Promise<unknown>];
const views: View[] = [
  ["first run", {}],
  ["home", { found }],
  ["area", { found, at: "area goal" }, (page) => details(page, "g1")],
  ["area with tools", { found, at: "area process" }],
  [
    "proofs",
    { found, at: "area goal", proofs: true },
    (page) => page.locator("[data-proof=not-proved]").first().waitFor(),
  ],
  [
    "proofs that can't be told, and a person's reason",
    { found: openWith(overridden), at: "area enablement", proofs: true },
    (page) => page.locator("[data-proof=cannot-tell]").first().waitFor(),
  ],
  ["area before there is a checklist", { at: "area process" }],
  [
    "menu of states",
    { found, at: "area goal" },
    (page) => row(page, "g1").locator("[aria-haspopup]").click(),
  ],
  [
    "menu of the seldom",
    { found },
    async (page) => {
      await page.locator("header [aria-haspopup]").click();
      await page.getByRole("menu").waitFor();
    },
  ],
  ["mine", { found, at: "items" }, (page) => page.locator("label").nth(4).click()],
  [
    "pass line and weights",
    { found },
    async (page) => {
      await page.locator("section:has(svg) button").first().click();
      await page.getByRole("dialog").waitFor();
    },
  ],
  [
    "failure",
    { found, at: "area goal" },
    async (page) => {
      await row(page, "g3").waitFor();
      await failNext(page);
      await row(page, "g3").getByRole("checkbox").click();
      await page.locator("[data-notice=error] button").first().waitFor();
    },
  ],
  [
    "taken",
    {
      found: {
        kind: "taken",
        taken: [{ what: "sheet", role: "checklist", name: "Checklist", suggestion: "Checklist (2)" }],
      },
    },
    async (page) => {
      await page.getByRole("button", { name: /^(Check readiness|检查就绪度)/ }).click();
      await page.getByRole("dialog").waitFor();
    },
  ],
  [
    "damage",
    {
      found: {
        kind: "damaged",
        canHeal: true,
        damage: { what: "columns", missing: ["owner"], unknown: ["PIC"] },
      },
    },
  ],
  [
    "read-only, with a strange cell",
    {
      found: {
        ...found,
        readOnly: { reason: "newer-schema", found: 2, known: 1 },
        problems: [{ code: "unknown-status", id: "g1", cell: "Checklist!F2", word: "almost" }],
      },
    },
    (page) => page.locator("details summary").first().click(),
  ],
];

describe.each(["en", "zh"] as const)("in %s", (language) => {
  test.each(["light", "dark"] as const)(
    "every view is sound in %s: axe, policy, and nothing beside it",
    async (appearance) => {
      for (const [name, start, act] of views) {
        const page = await open({ ...start, language, appearance });
        await page.locator("h1").waitFor();
        await act?.(page);
        expect([name, await faults(page)]).toEqual([name, []]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        expect([name, wide]).toEqual([name, false]);
        await browser.close(opened.pop()!);
      }
    },
  );
});

test("in forced colours what is proved, not proved and not to be told still differs by words and signs", async () => {
  for (const [at, kind, words] of [
    ["area goal", "proved", "Proved"],
    ["area goal", "not-proved", "Not proved"],
    ["area enablement", "cannot-tell", "Can't tell"],
  ] as const) {
    const page = await open({ found, at, proofs: true, context: { forcedColors: "active" } });
    const line = page.locator(`[data-proof=${kind}]`).first();
    await line.waitFor();
    expect((await line.innerText()).replaceAll("’", "'")).toContain(words);
    expect((await line.locator("svg").first().boundingBox())!.width).toBeGreaterThan(8);
    expect([at, await faults(page)]).toEqual([at, []]);
    await browser.close(opened.pop()!);
  }
});

test("the policy does refuse: an inline style and an inline script are reported", async () => {
  const page = await open();
  await page.evaluate(() => {
    document.head.append(Object.assign(document.createElement("style"), { textContent: "p { color: red }" }));
    document.head.append(Object.assign(document.createElement("script"), { textContent: "window.ran = 1" }));
  });
  const complaints = await page.evaluate(() => window.complaints.map((complaint) => complaint.split(" ")[1]));
  expect(complaints).toEqual(["style-src-elem", "script-src-elem"]);
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
});

test("without inline styles the pane is styled all the same", async () => {
  const page = await open();
  const door = page.getByRole("button", { name: /^Check readiness/ });
  expect(await door.evaluate((element) => getComputedStyle(element).display)).toBe("grid");
});

test.each([175, 350, 500])("at %d pixels nothing lies beside the pane", async (width) => {
  for (const language of ["en", "zh"] as const) {
    const page = await open({ found, language, width, at: "area goal" });
    await details(page, "g1");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test("first run: one door, and the checklist is there", async () => {
  const page = await open();
  await page.getByRole("button", { name: /^Check readiness/ }).click();
  await page.getByRole("img", { name: "Score 0.0 of 100, Pass line 85" }).waitFor();
  expect(await writes(page)).toEqual([["create", { language: "en" }]]);
});

test.each([
  [
    "en",
    /^See a whole plan/,
    "The example's sheets are in the workbook.",
    "The example's sheets are in the workbook.",
  ],
  ["zh", /^看一份完整的计划/, "示例工作表已写入本工作簿。", "示例工作表已写入本工作簿。"],
  ["en", /^Check readiness/, "Not ready: 9 critical open", "Score 0.0. Not ready: 9 critical open."],
  ["zh", /^检查就绪度/, "未就绪：9 个关键项未完成", "得分 0.0。未就绪：9 个关键项未完成。"],
] as const)(
  "in %s the door %s leaves the focus on the heading of what has come, and it is said",
  async (language, door, heading, said) => {
    const page = await open({ language });
    await page.getByRole("button", { name: door }).press("Enter");
    await page.waitForFunction(
      (text) => document.activeElement?.matches("h2") && document.activeElement.textContent === text,
      heading,
    );
    await page.waitForFunction(
      (text) => [...document.querySelectorAll("[role=status]")].some((one) => one.textContent === text),
      said,
    );
  },
);

test("a taken name is asked for again, and checked before it is tried", async () => {
  const page = await open({
    found: {
      kind: "taken",
      taken: [
        { what: "sheet", role: "checklist", name: "Checklist", suggestion: "Checklist (2)" },
        { what: "sheet", role: "readiness", name: "Readiness", suggestion: "Readiness (2)" },
      ],
    },
  });
  await page.getByRole("button", { name: /^Check readiness/ }).click();
  const name = page.getByLabel("Sheet with the items");
  expect(await name.inputValue()).toBe("Checklist (2)");
  const create = page.getByRole("button", { name: "Create with these names" });
  for (const [wrong, message] of [
    ["", "Enter a name."],
    ["a/b", "none of these"],
    ["x".repeat(32), "at most 31"],
    ["'x", "apostrophe"],
    ["readiness (2)", "has to be different"],
    ["checklist", "is there already"],
  ] as const) {
    await name.fill(wrong);
    await create.click();
    await page.getByRole("dialog").getByText(message).first().waitFor();
  }
  await name.fill(" Ready no ");
  await create.click();
  await page.getByRole("img", { name: "Score 0.0 of 100, Pass line 85" }).waitFor();
  expect(await writes(page)).toEqual([
    ["create", { language: "en" }],
    ["create", { language: "en", names: { checklist: "Ready no", readiness: "Readiness (2)" } }],
  ]);
});

test("by keyboard alone: tick, four states with the arrows, details, Esc", async () => {
  const page = await open({ found: openWith(freshItems()), at: "area goal" });
  await row(page, "g1").getByRole("checkbox").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await row(page, "g1").locator("h3 button").getAttribute("aria-expanded")).toBe("true");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("menuitemradio", { name: "Not started" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const menu = row(page, "g1").locator("[aria-haspopup]");
  expect(await menu.textContent()).toBe("In progress");
  await page.keyboard.press("Enter");
  await page.getByRole("menu").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
  expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await writes(page)).toEqual([
    ["setItem", "g1", { status: "done" }],
    ["setItem", "g1", { status: "in-progress" }],
  ]);
});

test("an area's last menu lies over the areas below, and the area stays open when that item is done", async () => {
  const last = items.filter(({ section }) => section === "goal").at(-1)!.id;
  const done = (found: typeof items) =>
    found.map((item) =>
      item.section === "goal" && item.id !== last ? { ...item, status: "done" as const } : item,
    );
  const page = await open({ found: openWith(done(freshItems())), at: "items" });
  const menu = row(page, last).locator("[aria-haspopup]");
  await menu.click();
  // A covered choice is never clicked.
  for (const choice of await page.getByRole("menuitemradio").all()) await choice.click({ trial: true });
  await page.getByRole("menuitemradio", { name: "Done" }).click();
  await page.getByRole("menu").waitFor({ state: "detached" });
  expect(await menu.textContent()).toBe("Done");
  expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("the dialog gives the focus back to what opened it", async () => {
  const page = await open({ found });
  const pass = page.getByRole("button", { name: "Pass line 85: Pass line and weights" });
  await pass.click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await pass.evaluate((element) => element === document.activeElement)).toBe(true);
});

test.each<[string, (first: HTMLButtonElement) => void, why: string]>([
  ["goes", (first) => first.remove(), "what it did is done"],
  ["hides", (first) => void (first.style.display = "none"), "another part of its view loads"],
  ["hides with its group", (first) => void (first.parentElement!.hidden = true), "its form closes"],
  ["is switched off", (first) => void (first.disabled = true), "it is busy"],
])("the focus of a control that %s goes to the next one", async (_, lose) => {
  const page = await open({ found });
  await page.getByRole("navigation", { name: /areas/ }).waitFor();
  await page.evaluate(() =>
    document
      .querySelector("main > *")!
      .insertAdjacentHTML("afterbegin", "<div><button>First</button></div><button>Next</button>"),
  );
  const first = page.getByRole("button", { name: "First", exact: true });
  await first.focus();
  await first.evaluate(lose);
  await page.waitForFunction(() => {
    const { activeElement: at } = document;
    return at !== document.body && at?.checkVisibility() && !at.matches(":disabled");
  });
  expect(await page.evaluate(() => document.activeElement!.textContent)).toBe("Next");
});

test("a control that was hidden for a moment only has the focus again", async () => {
  const page = await open({ found });
  await page.getByRole("navigation", { name: /areas/ }).waitFor();
  const item = page.getByRole("navigation", { name: /areas/ }).getByRole("button").first();
  await item.focus();
  const hasItAgain = await item.evaluate(
    (one) =>
      new Promise((told) => {
        // It is shown before anybody has looked where the focus could go.
        const show = (): void => {
          one.style.removeProperty("display");
          document.addEventListener("focusin", ({ target }) => told(target === one), { once: true });
        };
        document.addEventListener("focusout", show, { once: true });
        one.style.display = "none";
      }),
  );
  expect(hasItAgain).toBe(true);
});

test.each([
  [false, "Done", "it comes late, and nothing was done meanwhile"],
  [true, "Next", "the person has gone on, and is left alone"],
])(
  "what arrives where a button has gone has the focus, unless a key was pressed: %s",
  async (isPressed, at) => {
    const page = await open({ found });
    await page.getByRole("navigation", { name: /areas/ }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement!.textContent);
    await page.evaluate(() =>
      document
        .querySelector("main > *")!
        .insertAdjacentHTML("afterbegin", "<div><button>First</button></div><button>Next</button>"),
    );
    const first = page.getByRole("button", { name: "First", exact: true });
    await first.focus();
    await first.evaluate((one) => one.remove());
    await page.waitForFunction(() => document.activeElement!.textContent === "Next");
    if (isPressed) await page.keyboard.press("Shift");
    await page.evaluate(() =>
      document
        .querySelector("main > *")!
        .insertAdjacentHTML("beforeend", '<h2 tabindex="-1" data-arrival>Done</h2>'),
    );
    // A frame for whoever would move it.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await focused()).toBe(at);
  },
);

test("pass line and weights: only what changed is written, and nonsense is not", async () => {
  const page = await open({ found });
  await page.getByRole("button", { name: /Pass line 85/ }).click();
  await page.getByLabel("Pass line", { exact: true }).fill("101");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("A number from 0 to 100.").waitFor();
  await page.getByLabel("Pass line", { exact: true }).fill("６０,5");
  await page.getByLabel("Weight of “Resources”").fill("2");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: /^Pass line 60.5/ }).waitFor();
  expect(await writes(page)).toEqual([
    ["setPass", 60.5],
    ["setSectionWeight", "resources", 2],
  ]);
});

test("texts are written when they are left, or with Enter, and Esc takes them back", async () => {
  const page = await open({ found: openWith(freshItems()), at: "area goal" });
  const fields = await details(page, "g1");
  await fields.getByLabel("Owner").fill(" Li Wei ");
  await page.keyboard.press("Enter");
  await fields.getByLabel("Evidence").fill("=1+1");
  await fields.getByLabel("Note").fill("one\ntwo");
  await fields.getByLabel("Owner").fill("Somebody");
  await page.keyboard.press("Escape");
  expect(await fields.getByLabel("Owner").inputValue()).toBe("Li Wei");
  await fields.getByLabel("Due", { exact: true }).fill("2026-03-31");
  await page.keyboard.press("Enter");
  await fields.getByLabel("Weight").selectOption("3");
  await page.getByText("Saved", { exact: true }).waitFor();
  expect(await writes(page)).toEqual([
    ["setItem", "g1", { owner: "Li Wei" }],
    ["setItem", "g1", { evidence: "=1+1" }],
    ["setItem", "g1", { note: "one\ntwo" }],
    ["setItem", "g1", { due: 46112 }],
    ["setItem", "g1", { weight: 3 }],
  ]);
});

test("what is being typed when the item is closed is kept", async () => {
  const page = await open({ found: openWith(freshItems()), at: "area goal" });
  const fields = await details(page, "g1");
  await fields.getByLabel("Note").fill("half a thought");
  await row(page, "g1")
    .locator("h3 button")
    .evaluate((button: HTMLElement) => button.click());
  await page.getByText("Saved", { exact: true }).waitFor();
  expect(await writes(page)).toEqual([["setItem", "g1", { note: "half a thought" }]]);
});

test("a failed write says what was not written, keeps it, and retries", async () => {
  const page = await open({ found: openWith(freshItems()), at: "area goal" });
  const fields = await details(page, "g1");
  await failNext(page);
  await fields.getByLabel("Owner").fill("Li Wei");
  await page.keyboard.press("Enter");
  const notice = page.getByRole("region", { name: "Not in the workbook yet" });
  await notice.getByText("Owner of “The goal is specific”").waitFor();
  expect(await notice.textContent()).toContain("A cell is being edited");
  expect(await page.locator("[aria-live=assertive]").textContent()).toContain(
    "Press Enter or Esc in the sheet",
  );
  expect(await fields.getByLabel("Owner").inputValue()).toBe("Li Wei");
  await notice.getByRole("button", { name: "Retry" }).click();
  await page.getByText("Saved", { exact: true }).waitFor();
  expect(await notice.count()).toBe(0);
  expect(await writes(page)).toEqual([
    ["setItem", "g1", { owner: "Li Wei" }],
    ["setItem", "g1", { owner: "Li Wei" }],
  ]);
});

test("somebody else's change comes in without taking focus or typing", async () => {
  const page = await open({ found: openWith(freshItems()), at: "area goal" });
  const fields = await details(page, "g1");
  const note = fields.getByLabel("Note");
  await note.fill("mine, being typ");
  await page.evaluate(() => window.paneTest.tasks!.remote("g1", { owner: "Chen", status: "done" }));
  await row(page, "g1").getByText("Chen", { exact: true }).first().waitFor();
  await page.keyboard.type("ed");
  expect(await note.inputValue()).toBe("mine, being typed");
  expect(await note.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await row(page, "g1").getByRole("checkbox").getAttribute("aria-checked")).toBe("true");
  await page.evaluate(() => window.paneTest.tasks!.remote("g1", { note: "theirs" }));
  await fields.getByText("Someone wrote “theirs” here in the meantime.").waitFor();
  await page.keyboard.press("Escape");
  expect(await note.inputValue()).toBe("theirs");
});

test("a change of the score is said to those who listen", async () => {
  const page = await open({ found: openWith(freshItems()), at: "area goal" });
  await row(page, "g1").getByRole("checkbox").click();
  await page.locator("[aria-live=polite]").getByText("Score 1.0. Not ready: 9 critical open.").waitFor();
});

test("filters and search show what they say, and what was just ticked stays in sight", async () => {
  const page = await open({ found, at: "items" });
  const shown = async () =>
    page
      .locator("[data-item]")
      .evaluateAll((rows) => rows.map((element) => element.getAttribute("data-item")).join(" "));
  const chip = (name: string) => page.getByRole("radio", { name });
  await page.getByRole("radio", { name: /^Critical/ }).check({ force: true });
  expect(await shown()).toBe("g3 g8 m7 r1 p1 p6 e3 k3 d4");
  await row(page, "g3").getByRole("checkbox").click();
  await page.keyboard.press("Tab");
  await chip("Open").check({ force: true });
  expect(await shown()).not.toContain("g3");
  await row(page, "g8").getByRole("checkbox").click();
  expect(await shown()).toContain("g8");
  await chip("All").check({ force: true });
  await page.getByRole("searchbox").fill("crm payment");
  expect(await shown()).toBe("t1");
  await page.getByRole("searchbox").fill("no such word");
  await page.getByText("Nothing matches “no such word”.").waitFor();
  await page.getByRole("button", { name: "Show all items" }).click();
  expect((await shown()).split(" ")).toHaveLength(8);
});

test("mine is picked once and remembered by this browser", async () => {
  const page = await open({ found, at: "items" });
  await page.getByRole("radio", { name: "Mine" }).check({ force: true });
  await page.getByLabel("My name in this checklist").selectOption("陈晓岚");
  expect(await page.locator("[data-item]").count()).toBe(18);
  expect(await page.evaluate(() => localStorage.getItem("splittarget.me"))).toBe("陈晓岚");
  expect(await writes(page)).toEqual([]);
});

test("what to do next leads to the item, open and with the focus on it", async () => {
  const proved = freshItems().map((item) => ({
    ...item,
    status: item.kind === "auto" ? ("done" as const) : item.status,
  }));
  const page = await open({ found: openWith(proved) });
  const next = page.getByRole("navigation", { name: "Do next" }).getByRole("button");
  await next.first().waitFor();
  expect((await next.allInnerTexts()).map((text) => text.split("\n")[0])).toEqual([
    "One dashboard for all",
    "The goal serves the company",
    "Industry growth is known",
  ]);
  await next.first().click();
  await page.getByRole("heading", { level: 1, name: "8 Tracking and review" }).waitFor();
  const title = row(page, "d8").locator("h3 button");
  await title.waitFor();
  expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await title.getAttribute("aria-expanded")).toBe("true");
});

test("the bar says where one is and leads back, with the focus on the page's heading", async () => {
  const page = await open({ found });
  const heading = (name: string) => page.getByRole("heading", { level: 1, name, exact: true });
  await page.getByRole("button", { name: "4 Plan and process" }).click();
  await heading("4 Plan and process").waitFor();
  expect(await heading("4 Plan and process").evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByRole("navigation", { name: "Where you are" }).getByText("Home").click();
  await heading("Home").waitFor();
  await page.getByRole("button", { name: "Back" }).click();
  await heading("4 Plan and process").waitFor();
});

test("text from cells stays text, and only an address of the web becomes a link", async () => {
  const nasty = "<img src=x onerror=alert(1)>";
  const strange = freshItems().map((item, index) => ({
    ...item,
    ...(index === 0 && { title: nasty, owner: nasty, note: nasty, evidence: "javascript:alert(1)" }),
    ...(index === 1 && { evidence: "https://example.com/a" }),
  }));
  const page = await open({ found: openWith(strange), at: "area goal" });
  await details(page, "g1");
  await details(page, "g2");
  expect(await page.locator("img, [onerror]").count()).toBe(0);
  expect(
    await page.locator("a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)),
  ).toEqual(["https://example.com/a"]);
  expect(await page.evaluate(() => window.complaints)).toEqual([]);
});

test("damage says what is missing, takes the renamed column, and repairs", async () => {
  const page = await open({
    found: {
      kind: "damaged",
      canHeal: true,
      damage: { what: "columns", missing: ["owner"], unknown: ["PIC"] },
    },
  });
  await page.getByText("The checklist lacks the column “Owner”.").waitFor();
  await page.getByLabel("Which column is “Owner”?").selectOption("PIC");
  await page.getByRole("button", { name: "Repair", exact: true }).click();
  await page.getByRole("img", { name: "Score 0.0 of 100, Pass line 85" }).waitFor();
  expect(await writes(page)).toEqual([["repair", { owner: "PIC" }]]);
});

test("read-only shows everything and changes nothing", async () => {
  const page = await open({
    found: { ...found, readOnly: { reason: "newer-schema", found: 2, known: 1 } },
    at: "area goal",
  });
  await row(page, "g1").getByRole("checkbox").click({ force: true });
  const fields = await details(page, "g1");
  expect(await fields.getByLabel("Owner").isEditable()).toBe(false);
  await page.getByText("made by a newer version").waitFor();
  expect(await writes(page)).toEqual([]);
});

test("a part that breaks says so, and how to go on", async () => {
  const page = await open({ at: "broken" });
  await page.getByText("What broke: a part that breaks").waitFor();
  await page.getByRole("button", { name: "Load the pane again" }).waitFor();
  expect((await faults(page)).filter((fault) => !fault.startsWith("error: "))).toEqual([]);
});

test("the language can be switched in the pane, and the sheets' language with it", async () => {
  const page = await open({ found });
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitemradio", { name: "中文" }).click();
  await page.getByRole("heading", { name: "首页" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "把工作表换成中文" }).click();
  await page.getByRole("menu").waitFor({ state: "detached" });
  expect(await writes(page)).toEqual([["switchLanguage", "zh"]]);
});

test("five thousand items: the pane draws what is looked at", async () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ({ ...items[index % 52]!, id: `x${index}` }));
  const page = await open({ found: openWith(many), at: "items" });
  await page.locator("[data-item]").first().waitFor();
  expect(await page.locator("[data-item]").count()).toBe(60);
  await page.getByRole("button", { name: "Show 60 more" }).click();
  expect(await page.locator("[data-item]").count()).toBe(120);
});
