/**
 * What date-holidays and chinese-days miss or get wrong on working days, by country and year, with its source.
 * `years` are those in which every day off was compared with a second compilation (the Python package
 * «holidays», MIT, which cites the official notices) and agreed once this overlay is applied; all others
 * are refused. `off` are days off to add, `not` days to take away, `on` weekend days that are worked.
 */
export const countries = {
  CN: {
    library: "chinese-days",
    years: [2004, 2026],
    source: "State Council holiday notices (国务院办公厅关于节假日安排的通知)",
  },
  HK: { region: [], years: [2015, 2027], source: "General Holidays Ordinance, gazetted general holidays" },
  TW: { region: [], years: [2015, 2026], source: "DGPA office calendars (行政院人事行政總處辦公日曆表)" },
  SG: { region: [], years: [2015, 2027], source: "Ministry of Manpower, public holidays" },
  JP: {
    region: [],
    years: [2015, 2027],
    source: "Act on National Holidays; Cabinet Office (国民の祝日について)",
  },
  IN: {
    region: [],
    years: [2022, 2026],
    source: "DoPT, holidays to be observed in Central Government offices",
  },
  US: { region: [], years: [2015, 2035], source: "5 U.S.C. 6103; Office of Personnel Management" },
  GB: { region: ["ENG"], years: [2015, 2028], source: "gov.uk, bank holidays in England and Wales" },
  DE: {
    region: [],
    years: [2015, 2035],
    source: "holidays common to all sixteen states (Feiertagsgesetze der Länder)",
  },
  FR: { region: [], years: [2015, 2035], source: "Code du travail, art. L3133-1" },
};

export const overlay = {
  CN: {
    // The notice for New Year 2006 moved Saturday 31 December 2005 to Tuesday 3 January.
    2005: { on: "1231" },
    // Weekend days that the notices name as off («放假公休», «调休放假», the longer Spring Festival of 2020), and
    // weekends that a holiday only meets («与周末连休»), which are none.
    2011: { off: "0605" },
    2012: { off: "0623" },
    2014: { not: "0406" },
    2015: { off: "0905" },
    2019: { not: "0406 0407 0608 0609 0914 0915" },
    2020: { off: "0201 0202" },
  },
  HK: {
    // Ching Ming, the day after it and Easter Monday met in 2015; 70 years since the end of the war.
    2015: { off: "0405 0407 0903" },
    // Holidays that fell on a Sunday, for which Monday was given in lieu.
    2016: { off: "0501 1009 1225" },
    2017: { off: "0101 1001" },
    2018: { off: "0701" },
    2020: { off: "1025" },
    2021: { off: "0404" },
    2022: { off: "0501 0508 1225" },
    2023: { off: "0101 1001" },
    2026: { off: "0405 0524 1018" },
    2027: { off: "1226" },
  },
  TW: {
    // Bridge days, their make-up Saturdays, and days in lieu. The fourth of the first month is no holiday by law.
    2015: { off: "0102 0227 0403 0619 1009", not: "0222" },
    2016: { off: "0405 0610 0916", on: "0130 0604 0910" },
    2017: { off: "0227 0403 0529 1009", on: "0218 0603 0930" },
    2018: { off: "0406 1231", on: "0331 1222" },
    2019: { off: "0301 1011", on: "0119 0223 1005", not: "0209" },
    2020: { off: "0123 0402 0403 0626 1002 1009", on: "0215 0620 0926" },
    2021: { off: "0210 0402 0920", on: "0220 0911" },
    2022: { off: "0909", on: "0122", not: "0205" },
    2023: { off: "0120 0127 0227 0403 0623 1009", on: "0107 0204 0218 0325 0617 0923" },
    2024: { off: "0208 0405", on: "0217" },
    // From May 2025 the Act on Memorial Days and Holidays adds five days.
    2025: { off: "0127 0403 0530 0928 0929 1024 1025 1225", on: "0208", not: "0201 0202" },
    2026: { off: "0215 0227 0403 0501 0928 1009 1025 1026 1225", not: "0221" },
  },
  SG: {
    // Hari Raya follows the sighting of the moon; polling days and SG50 are proclaimed.
    2015: { off: "0807 0911 0924", not: "0923" },
    2016: { off: "0912", not: "0911" },
    2017: { off: "0626" },
    2018: { off: "0822", not: "0821" },
    2019: { off: "0605 0812", not: "0604" },
    2020: { off: "0525 0710" },
    2022: { off: "0711" },
    2023: { off: "1112" },
    2024: { off: "0617", not: "0616" },
    2025: { off: "0503" },
    2027: { off: "0310 0517 0520", not: "0309 0516" },
  },
  IN: {
    // The gazetted festivals that follow the lunar calendars.
    2022: { off: "0301 0318 0503 0516 0710 0809 0819 1005 1009 1024 1108" },
    2023: { off: "0308 0330 0404 0422 0505 0629 0729 0907 0928 1024 1112 1127" },
    2024: { off: "0325 0411 0417 0421 0523 0617 0717 0826 0916 1012 1031 1115" },
    2025: { off: "0226 0314 0331 0410 0512 0607 0706 0816 0905 1020 1105" },
    2026: { off: "0304 0321 0326 0331 0501 0527 0626 0826 0904 1020 1108 1124" },
  },
  US: {
    // Veterans Day on a Saturday is kept on Friday, on a Sunday on Monday.
    2017: { off: "1110" },
    2018: { off: "1112" },
    2023: { off: "1110" },
    2028: { off: "1110" },
    2029: { off: "1112" },
    2034: { off: "1110" },
    2035: { off: "1112" },
  },
};
