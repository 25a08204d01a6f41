import { nativeForm } from "../declare/native/native";
import { numbersIn, reaches, shapedAs } from "../declare/native/numbers";
import { inLanguage, isChinese } from "../declare/native/words";
import { ALERTLEVEL } from "./alertlevel";
import { words } from "./words";

/** The level of a value between its thresholds; `green`, `yellow` and `alarm` are the levels' names. */
export const levelOf = (value: string, amber: string, red: string): string =>
  `IF(${reaches(`${value}*SIGN(${red}-${amber})`, `${red}*SIGN(${red}-${amber})`)},alarm,
    IF(${reaches(`${value}*SIGN(${red}-${amber})`, `${amber}*SIGN(${red}-${amber})`)},yellow,green))`;

export const levelSteps = `zh,${isChinese},
  green,${inLanguage({ en: words.en.green, zh: words.zh.green })},
  yellow,${inLanguage({ en: words.en.amber, zh: words.zh.amber })},
  alarm,${inLanguage({ en: words.en.red, zh: words.zh.red })}`;

export const native = nativeForm(
  ALERTLEVEL,
  `LET(
  ${levelSteps},
  given,${numbersIn("value")},
  from,${numbersIn("amber")}+IF(ROWS(TOCOL(amber,0,FALSE))=1,0*given,0),
  until,${numbersIn("red")}+IF(ROWS(TOCOL(red,0,FALSE))=1,0*given,0),
  IF(OR(ISERROR(zh),ROWS(from)<>ROWS(given),ROWS(until)<>ROWS(given)),#VALUE!,
    IF(SUM(IF(from=until,1,0))>0,#VALUE!,
    ${shapedAs("value", `MAP(given,from,until,LAMBDA(x,a,b,${levelOf("x", "a", "b")}))`)})))`,
);
