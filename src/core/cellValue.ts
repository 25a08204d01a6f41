/** What a cell holds; a blank is empty text, an error its text, such as #N/A. */
export type CellValue = number | string | boolean;

const errorText =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA|PYTHON!|EXTERNAL!)$/;

/** Whether a cell holds an error of Excel. */
export const isError = (value: CellValue): boolean => typeof value === "string" && errorText.test(value);
