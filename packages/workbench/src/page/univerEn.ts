import * as core from "@univerjs/preset-sheets-core/locales/en-US";
import * as drawing from "@univerjs/preset-sheets-drawing/locales/en-US";
import * as conditionalformatting from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import * as datavalidation from "@univerjs/preset-sheets-data-validation/locales/en-US";
import * as filter from "@univerjs/preset-sheets-filter/locales/en-US";
import * as sort from "@univerjs/preset-sheets-sort/locales/en-US";
import * as table from "@univerjs/preset-sheets-table/locales/en-US";
import * as note from "@univerjs/preset-sheets-note/locales/en-US";

export const packs = [core, drawing, conditionalformatting, datavalidation, filter, sort, table, note];
