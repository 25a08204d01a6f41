import { spawnSync } from "node:child_process";

/** Runs Python that prints milliseconds, or says why not: numpy is no part of the project. */
export function numpy(program) {
  const { status, stdout } = spawnSync("python3", ["-c", program], { encoding: "utf8" });
  return status === 0 ? Number(stdout.trim()) : undefined;
}
