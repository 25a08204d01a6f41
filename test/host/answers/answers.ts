import type { Answers } from "./table";
import { arrays } from "./arrays";
import { blanks } from "./blanks";
import { constants } from "./constants";
import { conversions } from "./conversions";
import { criteria } from "./criteria";
import { days } from "./days";
import { edges } from "./edges";
import { finance } from "./finance";
import { handedOn } from "./handedOn";
import { indirections } from "./indirections";
import { lists } from "./lists";
import { looks } from "./looks";
import { lookups } from "./lookups";
import { nameShadows } from "./nameShadows";
import { nearest } from "./nearest";
import { numbersInTexts } from "./numbersInTexts";
import { numbers } from "./numbers";
import { references } from "./references";
import { sameDigits } from "./sameDigits";
import { signs } from "./signs";
import { tables } from "./tables";
import { texts } from "./texts";
import { throughSheets } from "./throughSheets";
import { truths } from "./truths";
import { wholeColumns } from "./wholeColumns";

export const answers: Record<string, Answers> = {
  arrays,
  blanks,
  constants,
  conversions,
  criteria,
  days,
  edges,
  finance,
  handedOn,
  indirections,
  lists,
  looks,
  lookups,
  nameShadows,
  nearest,
  numbers,
  numbersInTexts,
  references,
  sameDigits,
  signs,
  tables,
  texts,
  throughSheets,
  truths,
  wholeColumns,
};
