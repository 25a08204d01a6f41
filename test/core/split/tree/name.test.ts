import { nameHash, sameName } from "../../../../src/core/split/tree/name";
import { plainName } from "../../../../src/core/textSearch";
import { readTree } from "../../../../src/core/split/tree/nodes";

test("whatever letters a name has, it hashes as its plain form does", () => {
  for (let code = 0; code <= 0xffff; code++) {
    const letter = String.fromCharCode(code);
    for (const name of [letter, ` Z${letter}é `]) {
      if (nameHash(name) === nameHash(plainName(name))) continue;
      expect(`U+${code.toString(16)} in "${name}"`).toBe("hashed as its plain form");
    }
  }
});

test("names that differ hash differently", () => {
  const names = Array.from({ length: 3000 }, (_, k) => [`Team ${k}`, `区域${k}部`, `é${k}`, `${k}`]).flat();
  expect(new Set(names.map(nameHash)).size).toBe(names.length);
});

test("names of one hash are still told apart", () => {
  const [one, other] = ["west shop 1530", "凚么"];
  expect(nameHash(one)).toBe(nameHash(other));
  expect(sameName(one, other)).toBe(false);
  const values = [one, other, ` ${one.toUpperCase()}`];
  expect(() => readTree({ rows: 3, columns: 1, values })).toThrow(
    expect.objectContaining({ code: "path-twice" }),
  );
  expect(Array.from(readTree({ rows: 2, columns: 1, values }).leafOf)).toEqual([1, 2]);
});
