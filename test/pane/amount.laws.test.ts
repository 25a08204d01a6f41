import fc from "fast-check";
import { amountSentence } from "../../src/locale/amount";
import { readAmount } from "../../src/pane/amount/expression";

const numRuns = Number(process.env.LAWS_RUNS ?? 200);

/** The signs of amounts and what lies near them, so that most texts get far. */
const near = [..."0123456789..,,++--**//^^^(())%% \n=万亿千kKmM×÷−²³⁻⁹０９．，％（）＋eEixπ½₂\u200b"];
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...near), maxLength: 80 }),
  fc.string({ unit: fc.constantFrom("9", "9^", "(", ")", "-", "1/", "²", "%", "亿"), maxLength: 500 }),
);

test("any text is an amount up to 10^15 or is refused in a sentence of both languages", async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const read = await readAmount(text);
      if ("value" in read) {
        expect(Math.abs(read.value)).toBeLessThanOrEqual(1e15);
        return;
      }
      expect(amountSentence(read.wrong, "en")).toMatch(/\.$/);
      expect(amountSentence(read.wrong, "zh")).toMatch(/。$/);
    }),
    { numRuns },
  );
});

/** What is written out comes to what it is made from. */
const sums = fc.letrec<{ sum: { text: string; value: number } }>((tie) => ({
  sum: fc.oneof(
    { maxDepth: 5 },
    fc.integer({ min: 0, max: 999 }).map((value) => ({ text: String(value), value })),
    fc.tuple(tie("sum"), fc.constantFrom("+", "-", "×", "*"), tie("sum")).map(([a, sign, b]) => ({
      text: `(${a.text}${sign}${b.text})`,
      value: sign === "+" ? a.value + b.value : sign === "-" ? a.value - b.value : a.value * b.value,
    })),
  ),
})).sum;

test("an expression of whole numbers comes to what it says", async () => {
  await fc.assert(
    fc.asyncProperty(
      sums.filter(({ text, value }) => text.length <= 1000 && Number.isSafeInteger(value)),
      async ({ text, value }) => {
        fc.pre(Math.abs(value) < 1e14);
        expect(await readAmount(text)).toEqual({ value: value + 0 });
      },
    ),
    { numRuns },
  );
});
