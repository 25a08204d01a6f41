import { riskReserve } from "../../core/risks/reserve";
import { declare } from "../declare/declare";
import { number, numbers } from "../declare/numbers";
import { optional } from "../declare/reader";
import { one } from "./text.en";
import { names } from "./text.zh";

const usual = 0.9;

export const RISKRESERVE = declare({
  arguments: { probabilities: numbers, impacts: numbers, confidence: optional(number, usual) },
  one,
  names,
  answer: ({ probabilities, impacts, confidence }) => {
    const { expected, reserve } = riskReserve(probabilities, impacts, confidence);
    return [[expected, reserve]];
  },
});
