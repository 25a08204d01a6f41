import { length, problem } from "./problem.mjs";
import { listOf, longestId } from "./schema.mjs";

export function* references({ elements, resources }) {
  const known = new Map();
  for (const { list, element } of resources) {
    const { id } = element.attributes;
    if (length(id) > longestId)
      yield problem(
        element,
        `the id «${id}» is ${length(id)} characters long; at most ${longestId} are allowed`,
      );
    if (known.has(id))
      yield problem(
        element,
        `the id «${id}» stands on line ${known.get(id).element.line} already; take another`,
      );
    else known.set(id, { list, element });
  }
  const used = new Set();
  for (const element of elements.filter(({ attributes }) => attributes.resid)) {
    const { resid } = element.attributes;
    const wanted = listOf[element.name];
    const found = known.get(resid);
    used.add(resid);
    if (!found)
      yield problem(
        element,
        `<${element.name}> asks for «${resid}», which is not in <${wanted}>; add it there`,
      );
    else if (found.list !== wanted)
      yield problem(
        element,
        `<${element.name}> asks for «${resid}», which is in <${found.list}>; it must be in <${wanted}>`,
      );
  }
  for (const [id, { list, element }] of known)
    if (!used.has(id)) yield problem(element, `nothing asks for «${id}» in <${list}>; take it out`);
  yield* repeatedIds(elements);
}

function* repeatedIds(elements) {
  const first = new Map();
  for (const element of elements.filter(({ name }) => ["Group", "Control", "Item"].includes(name))) {
    const { id } = element.attributes;
    if (first.has(id))
      yield problem(element, `the id «${id}» stands on line ${first.get(id)} already; take another`);
    else first.set(id, element.line);
  }
}
