import type { NativeForm } from "../../packages/cli/src/readiness/addIn";
import type { Native } from "../functions/declare/native/native";
import { functions } from "../functions/functions";
import { natives } from "../functions/natives";

const forms: Readonly<Record<string, Native>> = natives;

/** The functions' native forms, for the command line. */
export const nativeForms: Readonly<Record<string, NativeForm>> = Object.fromEntries(
  Object.entries(functions).flatMap(([id, { names }]): [string, NativeForm][] => {
    const form = forms[id];
    return form ? [[id, { lambda: form.lambda, takes: form.takes, arguments: names.length }]] : [];
  }),
);
