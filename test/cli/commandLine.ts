import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../packages/cli/src/run";
import program from "../../packages/cli/package.json";
import { addIn } from "../../src/entry/checklistOfFile";

/** What a command line said, and how it ended. */
export interface Ended {
  code: number;
  out: string;
  error: string;
}

export const today = "2026-11-29";

/** Carries out a command line and keeps what it says. */
export async function type(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const said = { out: "", error: "" };
  const code = await run(args, {
    screen: {
      out: (text) => void (said.out += text),
      error: (text) => void (said.error += text),
      isWatched: false,
    },
    environment,
    addIn,
    version: program.version,
    today,
  });
  return { code, ...said };
}

/** A folder for the tests of a file, gone after them. */
export function folder(): {
  path: (name: string) => string;
  put: (name: string, bytes: Uint8Array | string) => string;
  read: (name: string) => Uint8Array;
} {
  const at = mkdtempSync(join(tmpdir(), "splittarget-"));
  afterAll(() => rmSync(at, { recursive: true, force: true }));
  const path = (name: string): string => join(at, name);
  return {
    path,
    put: (name, bytes) => {
      writeFileSync(path(name), bytes);
      return path(name);
    },
    read: (name) => new Uint8Array(readFileSync(path(name))),
  };
}
