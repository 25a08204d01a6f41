/** Lints the texts that come in as [{ file, text }] and answers with the messages of each, through ESLint's own API. */
import { text as read } from "node:stream/consumers";
import { ESLint } from "eslint";

const eslint = new ESLint();
const messages = [];
for (const { file, text } of JSON.parse(await read(process.stdin))) {
  const [result] = await eslint.lintText(text, { filePath: file });
  messages.push(result.messages.map(({ message }) => message));
}
process.stdout.write(JSON.stringify(messages));
