import { spawnSync } from "node:child_process";

test("the fuzzer makes its workbooks, damages them and reads them", () => {
  const { stdout, stderr } = spawnSync(process.execPath, ["tools/fuzz.mjs", "0.001", "1"], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^\d+ files? of seed 1: /);
});
