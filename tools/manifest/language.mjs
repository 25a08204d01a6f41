import { length, problem, valueOf } from "./problem.mjs";
import { longest } from "./schema.mjs";
import { childNamed, descend, functionsPoint, namespaceId } from "./tree.mjs";

/** The languages that the product speaks beside the manifest's default: every sentence needs an override in each. */
const otherLocales = ["zh-CN"];

export function* texts({ root, resources }) {
  const limited = [
    ...["DisplayName", "Description"].map((name) => [name, childNamed(root, name)]),
    ...resources.filter(({ list }) => list in longest).map(({ list, element }) => [list, element]),
  ];
  const provider = childNamed(root, "ProviderName");
  const values = limited.flatMap(([kind, element]) => [
    [kind, element, valueOf(element)],
    ...element.children.map((override) => [kind, override, valueOf(override)]),
  ]);
  for (const [kind, element, value] of [["ProviderName", provider, provider.text.trim()], ...values]) {
    const what = element.attributes.id ?? element.parent.attributes.id ?? kind;
    if (!value.trim()) yield problem(element, `${what} is empty; give it a text`);
    if (length(value) > longest[kind])
      yield problem(
        element,
        `${what} is ${length(value)} characters long; at most ${longest[kind]} are shown`,
      );
  }
}

export function* locales({ root, elements, resources }) {
  const standard = childNamed(root, "DefaultLocale").text.trim();
  const metadata = descend(functionsPoint(elements) ?? root, "Metadata/SourceLocation")?.attributes.resid;
  const spoken = [
    ...["DisplayName", "Description"].map((name) => childNamed(root, name)),
    ...resources
      .filter(({ list, element }) => list.endsWith("Strings") || element.attributes.id === metadata)
      .filter(({ element }) => element.attributes.id !== namespaceId(elements))
      .map(({ element }) => element),
  ];
  for (const element of spoken) {
    const has = element.children.map((override) => override.attributes.Locale);
    for (const locale of otherLocales.filter((other) => other !== standard && !has.includes(other)))
      yield problem(
        element,
        `${element.attributes.id ?? element.name} has no override for ${locale}; add one`,
      );
  }
  for (const element of elements.filter(({ name }) => name === "Override")) {
    const { Locale } = element.attributes;
    const what = element.parent.attributes.id ?? element.parent.name;
    if (![standard, ...otherLocales].includes(Locale))
      yield problem(
        element,
        `the override of ${what} is for «${Locale}»; the product speaks ${otherLocales.join(", ")}`,
      );
    if (Locale === standard)
      yield problem(element, `the override of ${what} is for ${standard}, the default; leave it out`);
    const same = element.parent.children.filter((override) => override.attributes.Locale === Locale);
    if (same.indexOf(element) > 0)
      yield problem(element, `${what} has two overrides for ${Locale}; leave one out`);
  }
}
