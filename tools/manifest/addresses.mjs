import { length, problem, valueOf } from "./problem.mjs";
import { longestUrl } from "./schema.mjs";
import { childNamed, descend } from "./tree.mjs";

export function* addresses({ root, elements, resources }) {
  const based = ["IconUrl", "HighResolutionIconUrl", "SupportUrl"].map((name) => childNamed(root, name));
  const located = [
    ...based.filter(Boolean),
    descend(root, "DefaultSettings/SourceLocation"),
    ...resources.filter(({ list }) => list === "Images" || list === "Urls").map(({ element }) => element),
  ];
  const all = located
    .flatMap((element) => [element, ...element.children])
    .map((element) => [element, valueOf(element)]);
  const domains = elements
    .filter(({ name }) => name === "AppDomain")
    .map((element) => [element, element.text.trim()]);
  for (const [element, value] of [...all, ...domains]) {
    if (!URL.canParse(value))
      yield problem(element, `«${value}» is no address; write a whole one, with https://`);
    else if (new URL(value).protocol !== "https:")
      yield problem(element, `«${value}» is not https; Office opens nothing else`);
    else if (length(value) > longestUrl)
      yield problem(
        element,
        `an address is ${length(value)} characters long; at most ${longestUrl} are allowed`,
      );
  }
  for (const name of ["IconUrl", "HighResolutionIconUrl", "SupportUrl"])
    if (!childNamed(root, name))
      yield problem(root, `<OfficeApp> lacks <${name}>, which Excel shows to users; add it`);
}
