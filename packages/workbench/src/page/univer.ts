import {
  type ILanguagePack,
  IUniverInstanceService,
  LocaleService,
  LocaleType,
  LogLevel,
  ThemeService,
  Univer,
  mergeLocales,
} from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { UniverSheetsTableUIPlugin } from "@univerjs/sheets-table-ui";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { greenTheme } from "@univerjs/themes";
import { drawInExcelFonts } from "./fonts";
import type { Language } from "./language";
import { drawNumbersWhole } from "./narrowNumbers";
import { drawTurnedNumbersWhole } from "./turnedNumbers";
import { drawWideTexts } from "./wideTexts";

const localeTypes: Record<Language, LocaleType> = { "en-US": LocaleType.EN_US, "zh-CN": LocaleType.ZH_CN };

/** Each language's words come with the first use, so that nobody waits for a language not chosen. */
const packs: Record<Language, () => Promise<{ default: ILanguagePack }[]>> = {
  "en-US": async () => (await import(/* webpackChunkName: "grid-en" */ "./univerEn")).packs,
  "zh-CN": async () => (await import(/* webpackChunkName: "grid-zh" */ "./univerZh")).packs,
};

const wordsOf = async (language: Language) =>
  mergeLocales(...(await packs[language]()).map((pack) => pack.default));

/** The visible grid in `container`: Excel's ribbon, formula bar, sheet tabs and menus, in `language`. */
export async function startUniver(container: HTMLElement, language: Language): Promise<Univer> {
  drawInExcelFonts();
  drawNumbersWhole();
  drawWideTexts();
  drawTurnedNumbersWhole();
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const univer = new Univer({
    theme: greenTheme,
    darkMode: dark.matches,
    locale: localeTypes[language],
    locales: { [localeTypes[language]]: await wordsOf(language) },
    logLevel: LogLevel.WARN,
  });
  const presets = [
    // An empty list of functions has the grid show the group of the custom ones.
    UniverSheetsCorePreset({ container, ribbonType: "classic", formula: { function: [] } }),
    UniverSheetsDrawingPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins))
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  dark.addEventListener("change", () => univer.__getInjector().get(ThemeService).setDarkMode(dark.matches));
  // As in Excel: no label over a table, which would hide the row above it.
  univer.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true });
  return univer;
}

/**
 * The grid checks cells against their input rules a moment after they change, and fails loudly where the workbook
 * has been closed by then. To be called once the grid stands.
 */
export function forgetClosedWorkbooks(univer: Univer): void {
  const injector = univer.__getInjector();
  const workbooks = injector.get(IUniverInstanceService);
  const validator = injector.get(SheetsDataValidationValidatorService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unitId, ...more) =>
    workbooks.getUnit(unitId) ? validate(unitId, ...more) : [];
}

/** Puts every word of the grid into another language without touching the workbook. */
export async function speak(univer: Univer, language: Language): Promise<void> {
  const locales = univer.__getInjector().get(LocaleService);
  locales.load({ [localeTypes[language]]: await wordsOf(language) });
  locales.setLocale(localeTypes[language]);
}
