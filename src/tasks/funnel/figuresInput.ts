import type { Language } from "../../core/language";
import { stageWords } from "../../core/funnel/data/choices";
import { doubledRows } from "../../core/funnel/data/doubled";
import { dateOf } from "../../core/funnel/data/dates";
import { Trouble } from "../../core/trouble";
import { wordKey } from "../../core/funnel/data/source";
import type { Choices, Columns, Looked, Opportunities, Role } from "../../core/funnel/data/source";
import { figuresOf } from "../../core/funnel/data/tally";
import { isError, type CellValue } from "../../core/cellValue";
import { blockAt, referenceTo } from "../../workbook/addresses";
import type { DateKinds } from "../../workbook/funnel/dateFormulas";
import type { FiguresInput } from "../../workbook/funnel/figuresInput";
import { sourceName } from "../../workbook/funnel/lookAtSource";
import { wantedColumns } from "../../workbook/funnel/readColumns";
import { structured } from "../../workbook/addresses";

/** So many words are listed; of the others only those that mean something, and the rest are unknown as they are. */
const mostWords = 100;

/** COUNTIFS takes 255 characters, its equals sign among them. */
const longestCriterion = 254;

/** A formula finds each later row of an id by itself; more than these are slow in every workbook. */
const mostDoubles = 200;

/** What the formulas speak of, from what was read. */
export function figuresInput(
  looked: Looked,
  columns: Columns,
  choices: Choices,
  opportunities: Opportunities,
  language: Language,
): FiguresInput {
  const wanted = wantedColumns(columns, looked.sample.headers);
  const source = sourceName(looked.source);
  const doubles = doubledRows(opportunities.columns.id ?? []);
  const doubled = new Set(doubles.map(({ row }) => row));
  const single = (role: Role): CellValue[] =>
    (opportunities.columns[role] ?? []).filter((_, row) => !doubled.has(row));
  const words = stageWords([...single("stage"), ...single("furthest")]);
  const rows = words
    .map((word) => ({ word, meaning: choices.meanings.get(wordKey(word)) ?? null }))
    .filter(
      ({ word, meaning }, place) =>
        meaning !== null || (place < mostWords && word.length <= longestCriterion),
    );
  if (!rows.some(({ meaning }) => meaning === "won")) throw new Trouble("nothing-won", {});
  if (doubles.length > mostDoubles)
    throw new Trouble("doubles-too-many", { source, rows: doubles.length, limit: mostDoubles });
  const { season, funnel } = figuresOf(opportunities, choices);
  const places = new Map(rows.map(({ word }, place) => [wordKey(word), place]));
  const kinds = (role: "opened" | "closed"): DateKinds => {
    const values = opportunities.columns[role] ?? [];
    const texts = new Set(values.filter((one) => typeof one === "string" && one !== "" && !isError(one)));
    const read = [...texts].filter((text) => dateOf(text, choices.dates) !== null).map(String);
    return {
      hasText: texts.size > 0,
      hasNumbers: values.some((value) => typeof value === "number"),
      hasUnread: read.length < texts.size,
      separators: ["-", "/", ".", "年", "月", "日"].filter((sign) =>
        read.some((text) => text.includes(sign)),
      ),
      hasSpaces: read.some((text) => text.includes(" ")),
    };
  };
  const formula = referencesOf(looked);
  const references = Object.fromEntries(
    wanted.map(({ role, index, header }) => [role, formula(index, header)]),
  );
  return {
    language,
    name: source,
    headers: Object.fromEntries(wanted.map(({ role, header }) => [role, header])),
    columns: references as Record<Role, string>,
    words: rows,
    order: funnel.stages.flatMap(({ name }) => (name === null ? [] : (places.get(wordKey(name)) ?? []))),
    dates: choices.dates,
    opened: kinds("opened"),
    closed: kinds("closed"),
    doubles: doubles.map(({ id, nth }) => ({ id, nth })),
    months: Math.min(60, Math.max(18, season.months + 6)),
    assumptions: {},
  };
}

function referencesOf({ source, at }: Looked): (index: number, header: string) => string {
  if (source.kind === "table") return (_index, header) => structured(source.table, header);
  const body = blockAt(at);
  return (index) => referenceTo({ ...body, column: body.column + index, columns: 1 }, null);
}
