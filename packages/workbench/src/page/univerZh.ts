import * as core from "@univerjs/preset-sheets-core/locales/zh-CN";
import * as drawing from "@univerjs/preset-sheets-drawing/locales/zh-CN";
import * as conditionalformatting from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import * as datavalidation from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import * as filter from "@univerjs/preset-sheets-filter/locales/zh-CN";
import * as sort from "@univerjs/preset-sheets-sort/locales/zh-CN";
import * as table from "@univerjs/preset-sheets-table/locales/zh-CN";
import * as note from "@univerjs/preset-sheets-note/locales/zh-CN";

export const packs = [core, drawing, conditionalformatting, datavalidation, filter, sort, table, note];
