import { problem, valueOf } from "./problem.mjs";
import { iconSizes, listIconSizes } from "./schema.mjs";
import { childNamed, descend } from "./tree.mjs";

export function* icons({ root, elements, resources, pngAt }) {
  const folder = folderOf(root);
  const sized = [];
  for (const icon of elements.filter(({ name }) => name === "Icon")) {
    const sizes = icon.children.map((image) => Number(image.attributes.size));
    for (const size of iconSizes.required.filter((needed) => !sizes.includes(needed)))
      yield problem(icon, `<Icon> lacks the size ${size}; ${iconSizes.required.join(", ")} are required`);
    for (const image of icon.children) {
      const { size, resid } = image.attributes;
      if (!iconSizes.allowed.includes(Number(size)))
        yield problem(image, `an icon of size «${size}»; Office knows ${iconSizes.allowed.join(", ")}`);
      const found = resources.find(
        ({ list, element }) => list === "Images" && element.attributes.id === resid,
      );
      if (found) sized.push([found.element, Number(size)]);
    }
  }
  for (const [name, size] of Object.entries(listIconSizes)) {
    const element = childNamed(root, name);
    if (element) sized.push([element, size]);
  }
  const seen = new Set();
  for (const [element, size] of sized) {
    const address = valueOf(element);
    if (seen.has(`${element.line} ${size}`)) continue;
    seen.add(`${element.line} ${size}`);
    if (!address.startsWith(folder)) {
      yield problem(
        element,
        `the icon ${address} is not below ${folder}, where it could be checked; put it there`,
      );
      continue;
    }
    const path = address.slice(folder.length);
    const found = pngAt(path);
    if (typeof found === "string") yield problem(element, `${path}: ${found}`);
    else if (found.width !== size || found.height !== size)
      yield problem(
        element,
        `${path} is ${found.width} × ${found.height} pixels and stands for ${size} × ${size}; redraw it`,
      );
  }
}

/** The base's own address, which every relative place is measured from: the folder of the pane's page. */
function folderOf(root) {
  const page = descend(root, "DefaultSettings/SourceLocation").attributes.DefaultValue;
  return page.slice(0, page.lastIndexOf("/") + 1);
}
