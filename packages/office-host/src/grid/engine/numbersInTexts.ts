import { ErrorType, ErrorValueObject, NumberValueObject, StringValueObject } from "@univerjs/engine-formula";
import { trimmed } from "../trimmed";
import { typedNumber, type Language } from "../typedNumber";

/** What most texts with a number hold. */
const plainNumber = /^[-+]?\d+(?:\.\d+)?$/;

function numberIn(text: string, language: Language): number | undefined {
  const content = trimmed(text);
  if (plainNumber.test(content)) return Number(content);
  return typedNumber(content, language, new Date().getFullYear())?.value;
}

/**
 * A text that is calculated with is the number that it would be if somebody typed it: "(5)", "1 1/2", "25:00". The
 * engine knows fewer ways to write one, and takes "0x10" for 16.
 */
export function readNumbersAsTyped(language: () => Language): void {
  StringValueObject.prototype.convertToNumberObjectValue = function (this: StringValueObject) {
    const number = numberIn(this.getValue(), language());
    // What the engine returns here is used as a number, an error as one.
    return (
      number === undefined ? ErrorValueObject.create(ErrorType.VALUE) : NumberValueObject.create(number)
    ) as NumberValueObject;
  };
}
