import { existsSync, readFileSync } from "node:fs";
import type { Refused } from "../../src/core/refusal";
import { outcome } from "../../src/functions/declare/outcome";
import { functions } from "../../src/functions/functions";
import { callIn, goldenFile, type Golden } from "./call";
import { faces, type FunctionId } from "./faces";

describe.each(Object.keys(faces) as FunctionId[])("%s", (id) => {
  const file = goldenFile(id);

  test("has golden cases", () => expect(existsSync(file)).toBe(true));

  const { cases } = JSON.parse(readFileSync(file, "utf8")) as Golden;
  test.each(cases.map((one) => [one.en, one] as const))("%s", (_why, one) => {
    const call = (language: "en" | "zh") => callIn(language, faces[id], one.arguments);
    if (one.refusal) {
      const { answer, en, zh } = one.refusal;
      expect(call("en")).toEqual({ code: answer, message: en });
      expect(call("zh")).toEqual({ code: answer, message: zh });
      const { facts } = outcome(functions[id], one.arguments) as Refused;
      if ("argument" in facts) expect(functions[id].names).toContain(facts.argument);
    } else if (one.digits) {
      expect(rounded(call("en"), one.digits)).toEqual(rounded(one.result, one.digits));
    } else expect(call("en")).toEqual(one.result);
  });
});

/** Ratios may differ in the last bits between platforms; money may not. */
function rounded(rows: unknown, digits: number): unknown {
  return JSON.parse(JSON.stringify(rows), (_key, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(digits)) : value,
  );
}
