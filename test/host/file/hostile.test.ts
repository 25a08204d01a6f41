import { readXlsx } from "xlsx-book/readXlsx";
import { hostile } from "./hostile";

test.each(hostile.filter(({ heavy }) => !heavy))("$name: $answer", async ({ bytes, answer }) => {
  const given = await readXlsx(bytes(true)).then(
    () => "opens",
    (failure: { code?: string; excess?: string }) => failure.excess ?? failure.code ?? failure,
  );
  expect(given).toBe(answer);
});
