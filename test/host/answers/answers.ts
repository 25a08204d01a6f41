import type { Answers } from "./table";
import { constants } from "./constants";
import { criteria } from "./criteria";
import { days } from "./days";
import { finance } from "./finance";
import { indirections } from "./indirections";
import { lists } from "./lists";
import { looks } from "./looks";
import { lookups } from "./lookups";
import { numbers } from "./numbers";
import { references } from "./references";
import { signs } from "./signs";
import { tables } from "./tables";
import { texts } from "./texts";
import { truths } from "./truths";

export const answers: Record<string, Answers> = {
  constants,
  criteria,
  days,
  finance,
  indirections,
  lists,
  looks,
  lookups,
  numbers,
  references,
  signs,
  tables,
  texts,
  truths,
};
