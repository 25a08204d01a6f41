/** A problem is told with the line on which its element begins. */
export const problem = (element, message) => ({ line: element.line, message });

/** As the schema counts: characters, not UTF-16 units. */
export const length = (text) => [...text].length;

/** What a text, an address or an override of one says. */
export const valueOf = (element) => element.attributes.DefaultValue ?? element.attributes.Value;
