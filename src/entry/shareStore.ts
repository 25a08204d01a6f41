import { createShareStore } from "../pane/share/store";
import type { FileWork } from "../tasks/share/fileWork";
import { shareTasks } from "../tasks/share/shareTasks";

/** The work on files is loaded with the first file. */
const files: FileWork = {
  people: async (...given) => (await import("./startFiles")).fileWork.people(...given),
  copy: async (...given) => (await import("./startFiles")).fileWork.copy(...given),
};

/** What home and the page for sharing both show. */
export const shareStore = createShareStore(
  shareTasks(async () => (await import("./shareForms")).shareForms, files),
);
