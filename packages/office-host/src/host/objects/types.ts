import type { OfficeType, Target } from "../officeType";
import { applicationType, cultureTypes } from "./application";
import { autoFilterType, columnFilterType } from "./autoFilter";
import {
  axisTitleType,
  axisType,
  chartAxesType,
  chartLegendType,
  chartTitleType,
  gridlinesType,
} from "./chartParts";
import { bindingType, bindingsType } from "./bindings";
import { chartAreaTypes } from "./chartAreas";
import { chartLabelTypes } from "./chartLabels";
import { chartLookTypes } from "./chartLook";
import { chartSeriesCollectionType, chartSeriesType } from "./chartSeries";
import { chartType, chartsType } from "./charts";
import { conditionalFillType, conditionalFontType, conditionalLookType } from "./conditionalFormatLook";
import { cellValueType, customType, formulaRuleType, textType } from "./conditionalFormatRules";
import { colorScaleType, dataBarType, iconSetType, positiveBarType } from "./conditionalFormatScales";
import { presetType, topBottomType } from "./conditionalFormatPresets";
import { conditionalFormatType, conditionalFormatsType } from "./conditionalFormats";
import { commentTypes } from "./comments";
import { customXmlTypes } from "./customXml";
import { customPropertiesType, customPropertyType } from "./customProperties";
import { dataValidationType } from "./dataValidation";
import { documentCustomTypes } from "./documentCustom";
import { documentPropertiesType } from "./documentProperties";
import { freezePanesType } from "./freezePanes";
import { namedItemType, namesType } from "./names";
import { noteTypes } from "./notes";
import { functionTypes } from "./functions";
import { headerFooterType, headersFootersType } from "./headersFooters";
import { pageBreaksType, pageBreakType } from "./pageBreaks";
import { pageLayoutType } from "./pageLayout";
import { rangeType } from "./range";
import { rangeAreasType, rangeCollectionType } from "./rangeAreas";
import { borderType, bordersType } from "./rangeBorders";
import { rangeFillType, rangeFontType } from "./rangeFont";
import { protectionType, rangeFormatType } from "./rangeFormat";
import { relatedTypes } from "./precedents";
import { rangeViewTypes } from "./rangeView";
import { removeDuplicatesType } from "./removeDuplicates";
import { settingType, settingsType } from "./settings";
import { sheetProtectionType } from "./sheetProtection";
import { styleTypes } from "./styles";
import { tableType } from "./table";
import { columnType, columnsType } from "./tableColumns";
import { rowType, rowsType } from "./tableRows";
import { rangeSortType, tableSortType } from "./tableSort";
import { scopedTablesType, tablesType } from "./tables";
import { runtimeType, workbookType } from "./workbook";
import { workbookProtectionType } from "./workbookProtection";
import { worksheetType } from "./worksheet";
import { worksheetsType } from "./worksheets";

/** Every class of Office.js that is answered here. */
export const officeTypes = [
  ...cultureTypes,
  applicationType,
  autoFilterType,
  columnFilterType,
  bindingType,
  bindingsType,
  ...customXmlTypes,
  chartTitleType,
  chartLegendType,
  axisType,
  gridlinesType,
  axisTitleType,
  chartAxesType,
  ...chartAreaTypes,
  ...chartLabelTypes,
  ...chartLookTypes,
  chartSeriesType,
  chartSeriesCollectionType,
  chartType,
  chartsType,
  conditionalFontType,
  conditionalFillType,
  conditionalLookType,
  formulaRuleType,
  customType,
  cellValueType,
  textType,
  presetType,
  topBottomType,
  positiveBarType,
  dataBarType,
  colorScaleType,
  iconSetType,
  conditionalFormatType,
  conditionalFormatsType,
  ...commentTypes,
  customPropertyType,
  customPropertiesType,
  dataValidationType,
  ...documentCustomTypes,
  documentPropertiesType,
  freezePanesType,
  ...functionTypes,
  headerFooterType,
  headersFootersType,
  pageBreakType,
  pageBreaksType,
  pageLayoutType,
  namedItemType,
  namesType,
  ...noteTypes,
  rangeType,
  rangeAreasType,
  rangeCollectionType,
  ...rangeViewTypes,
  ...relatedTypes,
  removeDuplicatesType,
  borderType,
  bordersType,
  rangeFontType,
  rangeFillType,
  protectionType,
  rangeFormatType,
  settingType,
  settingsType,
  sheetProtectionType,
  ...styleTypes,
  tableType,
  columnType,
  columnsType,
  rowType,
  rowsType,
  rangeSortType,
  tableSortType,
  tablesType,
  scopedTablesType,
  workbookProtectionType,
  runtimeType,
  workbookType,
  worksheetType,
  worksheetsType,
] as unknown as readonly OfficeType<unknown>[];

const byName = new Map(officeTypes.map((type) => [type.name, type]));

/** The handlers of an object, as functions of any self, since its class and its self belong together. */
export function typeOf({ type }: Target): OfficeType<unknown> {
  const found = byName.get(type);
  if (!found) throw new Error(`${type} is no class of objects/types.ts.`);
  return found;
}
