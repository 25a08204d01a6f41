/** Plan!B2, with the sheet in quotes where a formula needs them. */
export const addressText = ({
  sheet,
  address,
}: {
  readonly sheet: string;
  readonly address: string;
}): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet)
    ? `${sheet}!${address}`
    : `'${sheet.replaceAll("'", "''")}'!${address}`;
