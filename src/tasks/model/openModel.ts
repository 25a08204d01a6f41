import type { Model } from "../../core/model/model";
import { modelOf } from "../../workbook/model/modelData";
import { readModel } from "../../workbook/model/readModel";
import { stateOf, type ModelState } from "./modelState";

export interface OpenedModel {
  readonly state: ModelState;
  /** What the tables and the linked cells say. */
  readonly model: Model;
}

/** Looks for the model and reads all of it, in two syncs. */
export async function openModel(): Promise<OpenedModel> {
  const found = await readModel();
  return { state: stateOf(found), model: modelOf(found) };
}
