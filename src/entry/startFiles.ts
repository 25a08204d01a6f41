import type { Language } from "../core/language";
import { Trouble } from "../core/trouble";
import type { RollupWork } from "../tasks/rollup/rollupTasks";
import type { FileWork } from "../tasks/share/fileWork";
import type { FileAnswer, FileRequest } from "./files";

/** How long a file may be worked on, in milliseconds: the largest that the limits let through take a third of it. */
const patience = 60_000;

const slow: Readonly<Record<Language, string>> = {
  en: "The file took too long.",
  zh: "处理文件用时过长。",
};

/** Asks a Worker of its own, which is ended when it has answered or the patience is at its end. */
function ask(request: FileRequest): Promise<FileAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./filesWorker.ts", import.meta.url));
    const end = (): void => {
      clearTimeout(deadline);
      worker.terminate();
    };
    const deadline = setTimeout(() => {
      end();
      resolve({ reason: slow[request.language] });
    }, patience);
    worker.addEventListener("message", ({ data }: MessageEvent<FileAnswer>) => {
      end();
      resolve(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      end();
      reject(new Error(event.message));
    });
    worker.postMessage(request);
  });
}

/** The answer's own part; a reason is thrown. */
function taken<Part>(answer: FileAnswer, part: (answer: FileAnswer) => Part | undefined): Part {
  const found = part(answer);
  if (found === undefined)
    throw new Trouble("share-file", { reason: "reason" in answer ? answer.reason : "" });
  return found;
}

/** Today as yyyy-mm-dd. */
const today = (): string => {
  const now = new Date();
  const two = (figure: number) => String(figure).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** The work on files, for sharing and for the roll-up. */
export const fileWork: FileWork & RollupWork = {
  people: async (file, language) =>
    taken(await ask({ what: "people", file, language, today: today() }), (one) =>
      "people" in one ? one.people : undefined,
    ),
  copy: async (file, wish, language) =>
    taken(await ask({ what: "copy", file, wish, language }), (one) => ("file" in one ? one.file : undefined)),
  rollup: async (name, file, language) => {
    const answer = await ask({ what: "rollup", name, file, language, today: today() });
    return "reason" in answer
      ? { file: name, reason: answer.reason }
      : taken(answer, (one) => ("row" in one ? one.row : undefined));
  },
};
