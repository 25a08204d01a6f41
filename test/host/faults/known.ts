/**
 * Doings that some failed sync still leaves half done, or after which the message or the retry is wrong, and how. One
 * that is right by now fails the test until it is taken off.
 */
export const known: Readonly<Record<string, string>> = {
  "setItem (three fields)": "a stop between two cells leaves some of the fields, told as part",
  "setItem (without a look before)": "the same",
  "setItem (a sort since the look)": "a stop before the row is put back leaves another item's cells written",
  "switchLanguage (to Chinese)": "the retry is refused, since the sheets are unfinished",
  "snapshotScore (the first)": "the retry leaves the history marked as unfinished",
  "snapshotScore (the same day's again)": "half a row is told as all",
};
