import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pngSize } from "../../tools/manifest/png.mjs";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "manifest-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const validate = (...files: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["tools/validateManifest.mjs", ...files], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

test("our own manifest and icons are valid", () => {
  expect(validate("manifest.xml")).toEqual({ status: 0, stdout: "manifest.xml: valid\n", stderr: "" });
});

test("a broken manifest ends with 1 and names file, line and problem", () => {
  const file = join(folder, "manifest.xml");
  writeFileSync(file, "<OfficeApp>\n</Officeapp>");
  expect(validate(file)).toEqual({
    status: 1,
    stdout: "",
    stderr: `${file}:2: not well-formed XML: unexpected close tag.\n1 problem\n`,
  });
});

test("icons that are missing beside the manifest are told one by one", () => {
  const file = join(folder, "manifest.xml");
  writeFileSync(file, readFileSync("manifest.xml"));
  const { status, stderr } = validate(file);
  expect(status).toBe(1);
  expect(stderr).toContain("assets/icon-16.png: cannot be read (ENOENT); draw it with npm run icons");
  expect(stderr).toMatch(/\n10 problems\n$/);
});

test("a file that is not there is told", () => {
  expect(validate("nowhere.xml")).toMatchObject({
    status: 1,
    stderr: "nowhere.xml: cannot be read (ENOENT); name a manifest\n1 problem\n",
  });
});

test.each([16, 20, 24, 32, 40, 48, 64, 80, 128])("icon-%i.png is as large as its name says", (size) => {
  expect(pngSize(readFileSync(`assets/icon-${size}.png`))).toEqual({ width: size, height: size });
});

test("what is no PNG has no size", () => {
  expect(pngSize(Buffer.from("GIF89a and some more bytes than a header"))).toBeUndefined();
  expect(pngSize(readFileSync("assets/icon-16.png").subarray(0, 20))).toBeUndefined();
});
