import { problem, valueOf } from "./problem.mjs";
import { childNamed, descend, functionsPoint, namespaceId } from "./tree.mjs";

/** With a shared runtime the pane, the commands and the functions are one page, or Excel starts a second runtime. */
export function* runtime({ root, elements, resources }) {
  const shared = elements.find(({ name }) => name === "Runtime");
  const functions = functionsPoint(elements);
  if (!functions) {
    yield problem(
      root,
      "no extension point of the type CustomFunctions; add one, or no function reaches a cell",
    );
    return;
  }
  if (!shared) {
    yield problem(functions, "custom functions without <Runtimes>; put <Runtimes> first in <Host>");
    return;
  }
  if (shared.attributes.lifetime !== "long")
    yield problem(
      shared,
      `lifetime of <Runtime> is «${shared.attributes.lifetime ?? ""}»; a shared runtime needs "long"`,
    );
  const pages = [
    ["the functions' <Page>", descend(functions, "Page/SourceLocation")],
    ["<FunctionFile>", elements.find(({ name }) => name === "FunctionFile")],
    ...elements
      .filter(({ name, attributes }) => name === "Action" && attributes.type === "ShowTaskpane")
      .map((action) => ["the pane's <SourceLocation>", childNamed(action, "SourceLocation")]),
  ];
  const page = shared.attributes.resid;
  for (const [what, element] of pages)
    if (element && element.attributes.resid !== page)
      yield problem(
        element,
        `${what} is «${element.attributes.resid}» and the shared runtime «${page}»; make them one`,
      );
  const start = descend(root, "DefaultSettings/SourceLocation");
  const address = resources.find(({ element }) => element.attributes.id === page)?.element;
  if (address && valueOf(address) !== valueOf(start))
    yield problem(
      address,
      `«${page}» is ${valueOf(address)} and <DefaultSettings> opens ${valueOf(start)}; make them one`,
    );
  const spaceId = namespaceId(elements);
  const space = resources.find(({ element }) => element.attributes.id === spaceId)?.element;
  if (space && !/^[A-Za-z][A-Za-z0-9._]*$/.test(valueOf(space)))
    yield problem(
      space,
      `the namespace is «${valueOf(space)}»; write a letter, then letters, digits, points or underscores`,
    );
  if (space && space.children.length > 0)
    yield problem(
      space,
      "the namespace has an override; formulas must be the same in every language, so leave it out",
    );
}
