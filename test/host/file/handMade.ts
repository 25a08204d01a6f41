import { strToU8, zipSync } from "fflate";

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface HandMade {
  /** What stands inside <worksheet>. */
  sheet: string;
  /** What stands inside <workbook> before and after the sheets. */
  before?: string;
  after?: string;
  /** Relations of the sheet: id, type, target. */
  sheetRelations?: [string, string, string][];
  workbookRelations?: [string, string, string][];
  /** More parts by name, with what stands in them. */
  parts?: Record<string, string>;
  mainType?: string;
}

const relations = (all: [string, string, string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${target.includes(":") ? ' TargetMode="External"' : ""}/>`,
    )
    .join("")}</Relationships>`;

/** A workbook file with one sheet, made of parts as other programs might write them. */
export function handMade({ sheet, before = "", after = "", ...more }: HandMade): Uint8Array {
  const type = more.mainType ?? `${SHEET}sheet.main+xml`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns:r="${OFFICE}">${before}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>${after}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ...(more.workbookRelations ?? []),
    ]),
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet xmlns:r="${OFFICE}">${sheet}</worksheet>`,
    ...(more.sheetRelations ? { "xl/worksheets/_rels/sheet1.xml.rels": relations(more.sheetRelations) } : {}),
    ...more.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
