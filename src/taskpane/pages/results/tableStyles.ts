import { makeStyles, tokens } from "@fluentui/react-components";

/** Tables of results: figures aligned by their digits, one quiet line between rows. */
export const useTableStyles = makeStyles({
  table: {
    width: "100%",
    maxWidth: "640px",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th": { fontWeight: tokens.fontWeightRegular },
    "& thead th": { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100, verticalAlign: "bottom" },
  },
  label: { padding: "1px 0", textAlign: "start" },
  number: { padding: `1px 0 1px ${tokens.spacingHorizontalS}`, textAlign: "end", whiteSpace: "nowrap" },
});
