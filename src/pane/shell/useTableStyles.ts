import { makeStyles, tokens } from "@fluentui/react-components";
import { narrow } from "./narrow";

/** Tables of the tools: narrow, with figures under each other. */
export const useTableStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: "4px 6px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      textAlign: "start",
      fontWeight: tokens.fontWeightRegular,
      overflowWrap: "anywhere",
      // There the card scrolls, and words stay whole.
      [narrow]: { overflowWrap: "break-word" },
      // Words break where they must, but not after every letter.
      minWidth: "56px",
    },
    "& thead th": { color: tokens.colorNeutralForeground2 },
    "& [data-figure]": { textAlign: "end", whiteSpace: "nowrap", overflowWrap: "normal", minWidth: 0 },
  },
  scroll: { maxHeight: "220px", overflow: "auto" },
  details: {
    "& > summary": {
      cursor: "pointer",
      padding: "4px 0",
      fontSize: tokens.fontSizeBase200,
      color: tokens.colorNeutralForeground2,
    },
  },
});
