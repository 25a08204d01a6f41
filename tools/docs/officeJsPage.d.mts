type Member = { kind: "method" | "event" | "read" | "write"; set: string };
type Declared = Record<string, Record<string, Member>>;

export function declaredClasses(text: string): Declared;
export function supportPage(
  officeTypes: readonly { name: string; events?: readonly string[] }[],
  declared: Declared,
): string;
export function lackingProperties(
  officeTypes: readonly { name: string; events?: readonly string[] }[],
  declared: Declared,
): Record<string, string[]>;
export function declarations(root: string): string;
