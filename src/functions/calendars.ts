import type { Day } from "../core/calendar/day";
import { countries, type Calendar, type Country } from "../core/calendar/workdays";
import { placeOf } from "../core/place";
import { invalid } from "../core/refusal";
import { scalars } from "./arguments";
import { asDay } from "./dates";

/** How a country is called beside its code. */
const names: Readonly<Record<Country, readonly string[]>> = {
  CN: ["China", "中国", "中国大陆"],
  HK: ["Hong Kong", "香港", "中国香港"],
  TW: ["Taiwan", "台湾", "中国台湾"],
  SG: ["Singapore", "新加坡"],
  JP: ["Japan", "日本"],
  IN: ["India", "印度"],
  US: ["USA", "United States", "美国"],
  GB: ["UK", "England", "英国", "英格兰"],
  DE: ["Germany", "Deutschland", "德国"],
  FR: ["France", "法国"],
};

/** A calendar: a country by its code or name, a range of holiday dates, or nothing (weekends only). */
export function calendar(value: unknown): Calendar {
  if (value === null || value === undefined || value === "") return undefined;
  const cells = scalars(value, "calendar");
  const only = cells.values.length === 1 ? cells.values[0] : undefined;
  if (typeof only === "string") return country(only);
  const days = new Set<Day>();
  for (let i = 0; i < cells.values.length; i++) {
    const cell = cells.values[i];
    if (cell !== null && cell !== 0) days.add(asDay(cell, placeOf("calendar", cells, i)));
  }
  return days.size > 0 ? days : undefined;
}

function country(text: string): Country {
  const wanted = text.trim().toLowerCase();
  const found = countries.find((code) =>
    [code, ...names[code]].some((name) => name.toLowerCase() === wanted),
  );
  if (!found) throw invalid("calendar-unknown", { argument: "calendar", text, known: countries });
  return found;
}
