import { escaped, fileOf, framed, heading, list, pageOf, paragraph } from "./frame.mjs";

/** Every tool that has a page, in the order of the contents, with the functions that it stands on. */
export const tools = [
  { id: "plan", functions: ["SPLITTARGET", "SPLITPERIODS", "SPLITTREE", "SPLITMATRIX"] },
  { id: "reconcile", functions: ["RECONCILE"] },
  { id: "wholePlan", functions: ["SPLITPERIODS", "SPLITTREE"] },
  { id: "funnel", functions: ["FUNNELRATES", "SEASONALITY"] },
  { id: "whatIf", functions: ["FUNNELODDS", "FUNNELFOR", "ACTIVITYLOAD"] },
  { id: "resources", functions: ["CAPACITY"] },
  { id: "incentives", functions: ["PAYOUT", "POOLSHARE"] },
  { id: "risks", functions: ["RISKSCORE", "RISKRESERVE", "ALERTLEVEL"] },
  { id: "review", functions: ["PACE", "RESPLIT"] },
  { id: "history", functions: ["READINESS"] },
  { id: "readiness", functions: ["READINESS"] },
  { id: "share", functions: [] },
  { id: "rollup", functions: [] },
  { id: "tables", functions: [] },
  { id: "functions", functions: [] },
  { id: "explain", functions: ["EXPLAINSPLIT"] },
];

/** A tool's page: where it is, how it goes, and what it looks like. */
export function toolPage({ id, functions }, language, { say, nameOf, aboutOf, areaOf }) {
  const { steps, notes } = say.pages[id];
  const area = areaOf(id);
  const body = [
    paragraph(aboutOf(id)),
    ...(area === null ? [] : [paragraph(say.area(area))]),
    `      <p><img class="pane" src="pictures/${id}-${language}.png" width="350" alt="${escaped(say.picture(nameOf(id)))}" /></p>`,
    heading(say.steps),
    list(steps.map(escaped), "ol"),
    heading(say.notes),
    list(notes.map(escaped)),
    ...(functions.length === 0
      ? []
      : [
          heading(say.related),
          list(functions.map((name) => `<a href="${fileOf(pageOf(name), language)}">${name}</a>`)),
        ]),
  ].join("\n");
  const name = nameOf(id);
  return framed({ id, language, title: `${name} – ${say.product}`, heading: name, body, back: say.back });
}
