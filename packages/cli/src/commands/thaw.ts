import { extname } from "node:path";
import { checkTarget, writeNew } from "../files/writeNew";
import { fileFailure } from "../files/openWorkbook";
import { readWorkbook } from "../files/readWorkbook";
import { thaw as thawWorkbook } from "../share/thaw";
import type { Command } from "./command";
import { onlyFile, target } from "./arguments";
import { cellLines } from "./share";

export const thaw: Command = {
  options: { out: { type: "string" }, overwrite: { type: "boolean" } },
  async run(files, values, { screen, words }) {
    const file = onlyFile(files);
    const out = target(values);
    const ending = extname(file).toLowerCase();
    await checkTarget(out, { inputs: [file], overwrite: values.overwrite === true, ending });
    const workbook = await readWorkbook(file);
    try {
      const { thawed, left } = thawWorkbook(workbook, file);
      await writeNew(out, workbook.pieces());
      const told = [words.share.thawed(thawed.length)];
      const lost = left.filter((one) => one.lost);
      const changed = left.filter((one) => !one.lost);
      if (changed.length) told.push(words.share.leftFrozen(changed.length), ...cellLines(changed));
      if (lost.length) told.push(words.share.leftLost(lost.length), ...cellLines(lost));
      screen.error(`${[...told, words.written(out)].join("\n")}\n`);
      return 0;
    } catch (error) {
      throw fileFailure(error, file);
    }
  },
};
