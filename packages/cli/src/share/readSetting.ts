import { LeftOuts } from "xlsx-book/leftOut";
import { readSettings } from "xlsx-book/settings";
import { ADD_IN_ID } from "./addInId";
import type { WorkbookFile } from "../parts/workbookFile";

/** A setting of the add-in's in a workbook; undefined where it has none. */
export const readSetting = (file: WorkbookFile, name: string): unknown =>
  readSettings(file, ADD_IN_ID, new LeftOuts())[name];
