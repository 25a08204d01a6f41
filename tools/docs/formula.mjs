/** The formula of a call as one types it: ranges as array constants, omitted arguments left out. */
export const formulaOf = (id, given) => `=${id}(${argumentTexts(given).join(",")})`;

/** A call's arguments as one types them, without those left out at its end. */
export function argumentTexts(given) {
  const args = given.map((value) =>
    value === null ? "" : Array.isArray(value) ? constant(value) : literal(value),
  );
  while (args.length && args[args.length - 1] === "") args.pop();
  return args;
}

function constant(rows) {
  return `{${rows.map((row) => row.map((value) => literal(value ?? "")).join(",")).join(";")}}`;
}

function literal(value) {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "string") return String(value);
  return value.startsWith("#") ? value : `"${value.replaceAll('"', '""')}"`;
}
