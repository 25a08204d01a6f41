import { answerTexts, formulaOf } from "../formula.mjs";
import { code, escaped, framed, heading, list, pageOf, paragraph, table } from "./frame.mjs";

/** A function's page, from its declaration, its texts and its golden cases. */
export function functionPage({ id, parameters, cases, ...told }, language, say) {
  const { description, names, takes, remarks } = told[language];
  const signature = `=${id}(${names.map((name, at) => (parameters[at].optional ? `[${name}]` : name)).join(", ")})`;
  const body = [
    paragraph(description),
    heading(say.signature),
    `      <p>${code(signature)}</p>`,
    heading(say.arguments),
    table(
      say.arguments,
      [say.argument, say.meaning],
      names.map((name, at) => [
        `${code(name)}${parameters[at].optional ? ` ${escaped(`(${say.optional})`)}` : ""}`,
        escaped(takes[at]),
      ]),
    ),
    heading(say.examples),
    paragraph(say.examplesAbout),
    table(
      say.examples,
      [say.formula, say.result, say.why],
      cases.map((one) => [
        code(formulaOf(id, one.arguments, parameters)),
        resultOf(id, one, language),
        escaped(one[language]),
      ]),
    ),
    heading(say.notes),
    list(remarks.map(escaped)),
  ].join("\n");
  return framed({
    id: pageOf(id),
    language,
    title: `${id} – ${say.product}`,
    heading: id,
    body,
    back: say.back,
  });
}

function resultOf(id, { result, refusal }, language) {
  if (refusal) return `<strong>${escaped(refusal.answer)}</strong> ${escaped(refusal[language])}`;
  const cells = answerTexts(id, result).map(
    (row) => `<tr>${row.map((value) => `<td>${escaped(value)}</td>`).join("")}</tr>`,
  );
  return `<table class="cells"><tbody>${cells.join("")}</tbody></table>`;
}
