import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { faces } from "../../src/functions/faces";
import { callIn } from "./call";
import type { Golden } from "./call";

const folder = join(__dirname, "../golden");

describe.each(Object.keys(faces))("%s", (id) => {
  const file = join(folder, `${id}.json`);

  test("has golden cases", () => expect(existsSync(file)).toBe(true));

  const { cases } = JSON.parse(readFileSync(file, "utf8")) as Golden;
  test.each(cases.map((one) => [one.en, one] as const))("%s", (_why, one) => {
    const call = (language: "en" | "zh") => callIn(language, faces[id as keyof typeof faces], one.arguments);
    if (one.refusal) {
      const { answer, en, zh } = one.refusal;
      expect(call("en")).toEqual({ code: answer, message: en });
      expect(call("zh")).toEqual({ code: answer, message: zh });
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
