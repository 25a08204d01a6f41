import { answerOf } from "../../../src/entry/files";
import type { FileWork } from "../../../src/tasks/share/fileWork";
import { today } from "../../cli/commandLine";

/** The work on files without a Worker around it. */
export const filesHere: FileWork = {
  async people(file, language) {
    const answer = await answerOf({ what: "people", file, language, today });
    if (!("people" in answer)) throw new Error(JSON.stringify(answer));
    return answer.people;
  },
  async copy(file, wish, language) {
    const answer = await answerOf({ what: "copy", file, wish, language });
    if (!("file" in answer)) throw new Error(JSON.stringify(answer));
    return answer.file;
  },
};
