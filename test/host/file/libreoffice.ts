import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { tmpdir } from "node:os";

const PACKAGE = "libreoffice-calc";
const INSTALL = `apt-get update -q && apt-get install -y -q --no-install-recommends ${PACKAGE}`;
/** A mirror that takes longer counts as gone. */
const PATIENCE = 300_000;

const folders = [
  ...(process.env.PATH ?? "").split(delimiter),
  "/usr/bin",
  "/usr/lib/libreoffice/program",
  "/Applications/LibreOffice.app/Contents/MacOS",
];

const onDisk = (): string | undefined =>
  folders
    .flatMap((folder) => ["soffice", "localc"].map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/** LibreOffice where it is, or Debian's where one may install it. */
export function findLibreOffice(): string | undefined {
  const found = onDisk();
  if (found || process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return found;
  process.stderr.write(`No LibreOffice found: installing Debian's (${INSTALL}).\n`);
  spawnSync("sh", ["-c", INSTALL], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: "ignore",
    timeout: PATIENCE,
  });
  return onDisk();
}

export const WITHOUT = `LibreOffice is not here, so nothing was recalculated with it (install ${PACKAGE} to have that)`;

/** Always recalculate what is opened: told otherwise, LibreOffice shows the values that the file brings. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens a workbook, recalculates it and saves it again, in a profile of its own. */
export function recalculate(program: string, workbook: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "splittarget-"));
  try {
    mkdirSync(join(folder, "profile", "user"), { recursive: true });
    writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), PROFILE);
    writeFileSync(join(folder, "book.xlsx"), workbook);
    const { status, stderr, error } = spawnSync(
      program,
      [
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        join(folder, "book.xlsx"),
      ],
      { encoding: "utf8", timeout: 120_000 },
    );
    if (error || status !== 0) throw new Error(`LibreOffice failed: ${error?.message ?? stderr}`);
    return readFileSync(join(folder, "out", "book.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
