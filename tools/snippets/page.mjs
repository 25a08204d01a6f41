/** A page as far as Microsoft's snippets look at one: elements by their ids, with what is to be done on a click. */

function element(known = {}) {
  const made = {
    value: "",
    checked: false,
    style: {},
    innerHTML: "",
    innerText: "",
    textContent: "",
    children: [],
    files: [],
    ...known,
    handlers: {},
    classList: { add() {}, remove() {}, toggle() {}, contains: () => false },
    addEventListener(event, work) {
      (made.handlers[event] ??= []).push(work);
    },
    appendChild: (child) => (made.children.push(child), child),
    append: (...more) => made.children.push(...more),
    setAttribute() {},
    hasAttribute: (name) => Boolean(made[name]),
    getAttribute: (name) => made[name] || null,
    removeChild() {},
    remove() {},
    querySelector: () => element(),
    querySelectorAll: () => [],
    focus() {},
    click() {},
  };
  return made;
}

/** Old snippets use jQuery. */
const wrapped = (one) => {
  const all = {
    0: one,
    length: 1,
    on: (event, work) => (one.addEventListener(event, work), all),
    off: () => all,
    click: (work) => (one.addEventListener("click", work), all),
    change: (work) => (one.addEventListener("change", work), all),
    val: (value) => (value === undefined ? one.value : ((one.value = value), all)),
    text: (value) => (value === undefined ? one.textContent : ((one.textContent = value), all)),
    html: () => all,
    append: () => all,
    empty: () => all,
    show: () => all,
    hide: () => all,
    css: () => all,
    attr: () => all,
    prop: (name, value) => (value === undefined ? one[name] : ((one[name] = value), all)),
    is: () => one.checked,
    find: () => all,
    each: () => all,
  };
  return all;
};

export function pageOf(elements) {
  const byId = new Map(elements.map((one) => [one.id, element(one)]));
  const get = (id) => {
    if (!byId.has(id)) byId.set(id, element({ id }));
    return byId.get(id);
  };
  const document = {
    getElementById: get,
    createElement: (name) => element({ name }),
    createTextNode: (text) => element({ textContent: text }),
    querySelector: (selector) => get(selector.replace(/^#/, "")),
    querySelectorAll: () => [],
    addEventListener() {},
    body: element(),
  };
  const $ = (what) => {
    if (typeof what === "function") what();
    return wrapped(typeof what === "string" ? get(what.replace(/^#/, "")) : element());
  };
  /** What a click does, button by button, the one that readies the workbook first. */
  const clicks = () =>
    [...byId.values()]
      .filter(({ handlers }) => handlers.click)
      .sort((a, b) => Number(b.id === "setup") - Number(a.id === "setup"))
      .map(({ id, handlers }) => ({ id, work: handlers.click }));
  return { document, $, clicks };
}
