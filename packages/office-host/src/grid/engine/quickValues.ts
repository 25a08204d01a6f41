import { NumberValueObject, StringValueObject } from "@univerjs/engine-formula";

/** What the engine keeps in a value. */
interface Fields {
  pattern: string;
  _rawValue: unknown;
  _customData: undefined;
  _value: unknown;
}
interface TextFields extends Fields {
  _isHyperlink: boolean;
  _hyperlinkUrl: string;
  _isImage: boolean;
  _imageInfo: undefined;
}

const create = StringValueObject.create.bind(StringValueObject);

/**
 * Has numbers and texts made by plain assignments. The engine defines each field of each value by its name, which takes
 * longer than to calculate with it, and puts every text into a memory that it hardly ever asks.
 */
export function makeValuesQuickly(): void {
  NumberValueObject.create = (value: number, pattern = "") => {
    const made = Object.create(NumberValueObject.prototype) as Fields;
    made.pattern = pattern;
    made._rawValue = value;
    made._customData = undefined;
    made._value = Number(value);
    return made as unknown as NumberValueObject;
  };
  StringValueObject.create = (value, options) => {
    if (options) return create(value, options);
    const made = Object.create(StringValueObject.prototype) as TextFields;
    made.pattern = "";
    made._rawValue = value;
    made._customData = undefined;
    made._value = value;
    made._isHyperlink = false;
    made._hyperlinkUrl = "";
    made._isImage = false;
    made._imageInfo = undefined;
    return made as unknown as StringValueObject;
  };
}
