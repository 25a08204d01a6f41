import { startExcel } from "office-host";
import { officeTypes } from "office-host/host/objects/types";
import { jsName } from "office-host/host/wire";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, sheet } from "xlsx-book/makeBook";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
beforeEach(() => excel.open(bookOf(sheet("Only"))));
afterAll(() => excel.stop());

type Owner = (context: Excel.RequestContext, member: string) => object;
const only = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Only");
const range = (context: Excel.RequestContext) => only(context).getRange("A1:B2");
const table = (context: Excel.RequestContext) => only(context).tables.add("H1:I2", true);
/** Something of every class that leads to what may not be there, so that it isn't. */
const owners: Record<string, Owner> = {
  AutoFilter: (context) => only(context).autoFilter,
  BindingCollection: (context) => context.workbook.bindings,
  CustomXmlPartCollection: (context) => context.workbook.customXmlParts,
  CustomXmlPartScopedCollection: (context) => context.workbook.customXmlParts.getByNamespace("urn:none"),
  Chart: (context) => only(context).charts.add("Pie", range(context)),
  ChartCollection: (context) => only(context).charts,
  CommentCollection: (context) => context.workbook.comments,
  CommentReplyCollection: (context) => context.workbook.comments.add("Only!D4", "said").replies,
  ConditionalFormat: (context, member) =>
    range(context).conditionalFormats.add(member.startsWith("Custom") ? "CellValue" : "Custom"),
  ConditionalFormatCollection: (context) => range(context).conditionalFormats,
  CustomPropertyCollection: (context) => context.workbook.properties.custom,
  NamedItem: (context) => context.workbook.names.add("five", "=5"),
  NamedItemCollection: (context) => context.workbook.names,
  NoteCollection: (context) => only(context).notes,
  PageLayout: (context) => only(context).pageLayout,
  Range: range,
  SettingCollection: (context) => context.workbook.settings,
  StyleCollection: (context) => context.workbook.styles,
  TableCollection: (context) => context.workbook.tables,
  TableColumnCollection: (context) => table(context).columns,
  TableScopedCollection: (context) => range(context).getTables(),
  Workbook: (context) => context.workbook,
  WorkbookRangeAreas: (context) => {
    only(context).getRange("F1").formulas = [["=A1"]];
    return only(context).getRange("F1").getPrecedents();
  },
  Worksheet: only,
  WorksheetCollection: (context) => context.workbook.worksheets,
  WorksheetCustomPropertyCollection: (context) => only(context).customProperties,
  WorksheetFreezePanes: (context) => only(context).freezePanes,
};
const given: Record<string, unknown[]> = {
  "NoteCollection.GetItemOrNullObject": ["Z99"],
  GetIntersectionOrNullObject: ["Z99"],
  FindOrNullObject: ["nowhere", {}],
  GetUsedRangeOrNullObject: [true],
  GetSpecialCellsOrNullObject: ["Formulas"],
  FindAllOrNullObject: ["nowhere", {}],
};
// A conditional format has a range as long as it is there, and what an event tells of was there.
const always = [
  "ConditionalFormat.GetRangeOrNullObject",
  "Workbook._GetRangeOrNullObjectForEventByReferenceId",
];

const cases = officeTypes.flatMap(({ name, open }) =>
  Object.keys(open ?? {})
    .filter((member) => member.includes("OrNullObject") && !always.includes(`${name}.${member}`))
    .map((member) => [name, member] as const),
);

test.each(cases)(
  "%s.%s that finds nothing is a null object after a sync, and does nothing",
  async (name, member) => {
    const result = await Excel.run(async (context) => {
      const owner = owners[name]!(context, member) as Record<string, unknown>;
      const own = owner[jsName(member)];
      const nothing = (
        typeof own === "function"
          ? own.apply(owner, given[`${name}.${member}`] ?? given[member] ?? ["nowhere"])
          : own
      ) as Excel.Worksheet;
      for (const method of ["delete", "clear", "activate", "getCount"] as (keyof Excel.Worksheet)[])
        if (typeof nothing[method] === "function") (nothing[method] as () => void)();
      await context.sync();
      const known = nothing.isNullObject;
      nothing.delete?.();
      await context.sync();
      return [known, nothing.isNullObject];
    });
    expect(result).toEqual([true, true]);
  },
);

test("setting a property of what isn't there does nothing, before a sync and after it", async () => {
  await Excel.run(async (context) => {
    const { worksheets, names, tables } = context.workbook;
    const nothing = [worksheets.getItemOrNullObject("none"), names.getItemOrNullObject("none")] as const;
    const table = tables.getItemOrNullObject("none");
    const found = only(context).getRange("A1:B2").findOrNullObject("nowhere", {});
    const set = () => {
      nothing[0].name = "named";
      nothing[1].visible = false;
      table.showTotals = true;
      found.values = [["written"]];
      found.format.fill.color = "red";
    };
    set();
    await context.sync();
    set();
    await context.sync();
    expect([...nothing, table, found].map(({ isNullObject }) => isNullObject)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
  expect(excel.book().sheets.map(({ name, cells }) => [name, cells])).toEqual([["Only", []]]);
});
