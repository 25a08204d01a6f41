import { alertLevelsOf } from "../../core/risks/alertLevel";
import { declare } from "../declare/declare";
import { language } from "../declare/keyword";
import { numbers } from "../declare/numbers";
import { rowsOf } from "../declare/rows";
import { names } from "./text.zh";
import { words } from "./words";

export const ALERTLEVEL = declare({
  arguments: { value: numbers, amber: numbers, red: numbers, language },
  names,
  words,
  answer: ({ value, amber, red }, called) => {
    const { values, ...shape } = alertLevelsOf(value, amber, red);
    return rowsOf({ ...shape, values: values.map((level) => called[level]) });
  },
});
