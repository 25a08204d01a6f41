import { answerOf, type FileRequest } from "./files";

/** Works on files beside the pane, one request after the other. */
self.addEventListener("message", ({ data }: MessageEvent<FileRequest>) => {
  void answerOf(data).then((answer) => self.postMessage(answer));
});
