import type { Language } from "./language";

/** What the grid calls parts of itself in English, whatever it speaks, or by a key that none of its languages has. */
const labels: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "ui.ribbon.menu": { "en-US": "Ribbon", "zh-CN": "功能区" },
  "Sidebar panel": { "en-US": "Sidebar panel", "zh-CN": "侧栏" },
  "Resize sidebar": { "en-US": "Resize sidebar", "zh-CN": "调整侧栏宽度" },
  "Close sidebar": { "en-US": "Close sidebar", "zh-CN": "关闭侧栏" },
  "Sheet tabs": { "en-US": "Sheet tabs", "zh-CN": "工作表标签" },
  "Notifications alt+T": { "en-US": "Notifications alt+T", "zh-CN": "通知 Alt+T" },
  "Previous Month": { "en-US": "Previous month", "zh-CN": "上个月" },
  "Next Month": { "en-US": "Next month", "zh-CN": "下个月" },
  "Drag block": { "en-US": "Drag block", "zh-CN": "拖动此块" },
  Previous: { "en-US": "Previous", "zh-CN": "上一个" },
  Next: { "en-US": "Next", "zh-CN": "下一个" },
  Back: { "en-US": "Back", "zh-CN": "返回" },
  increment: { "en-US": "Increase", "zh-CN": "增加" },
  decrement: { "en-US": "Decrease", "zh-CN": "减少" },
};

/** Keeps those names in the page's language, for screen readers: parts come and go as one works. */
export function keepGridLabels(page: Document): void {
  /** What the grid gave, and what stands there instead. */
  const known = new WeakMap<Element, { readonly given: string; readonly said: string }>();
  const name = (element: Element) => {
    const label = element.getAttribute("aria-label");
    if (label === null) return;
    const before = known.get(element);
    const given = before?.said === label ? before.given : label;
    const said = labels[given]?.[page.documentElement.lang as Language];
    if (said === undefined) return;
    known.set(element, { given, said });
    if (said !== label) element.setAttribute("aria-label", said);
  };
  const nameWithin = (root: Element) => {
    name(root);
    for (const element of root.querySelectorAll("[aria-label]")) name(element);
  };
  new MutationObserver((changes) => {
    for (const { type, target, attributeName, addedNodes } of changes)
      if (type === "childList")
        for (const node of addedNodes) {
          if (node instanceof Element) nameWithin(node);
        }
      else if (attributeName === "lang") nameWithin(target as Element);
      else name(target as Element);
  }).observe(page, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["aria-label", "lang"],
  });
  nameWithin(page.documentElement);
}
