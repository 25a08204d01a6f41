/** The grid wants an equals sign before what is more than a reference. */
export function nameText(refersTo: string): string {
  const text = refersTo.replace(/^=/, "");
  const reference = /^('(?:[^']|'')+'|[^!'"()+*/,=<>-]+)!\$?[A-Za-z]{1,3}\$?\d+(:\$?[A-Za-z]{1,3}\$?\d+)?$/;
  return reference.test(text) ? text : `=${text}`;
}
