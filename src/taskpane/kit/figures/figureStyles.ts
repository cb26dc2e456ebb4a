import { makeStyles, tokens } from "@fluentui/react-components";

/** A chart to the edges of its column, and its numbers beneath. */
export const useFigureStyles = makeStyles({
  chart: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  summary: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& caption": { textAlign: "start", color: tokens.colorNeutralForeground3 },
    "& th": { textAlign: "start", verticalAlign: "top", fontWeight: tokens.fontWeightRegular, minWidth: "80px" },
    "& thead th": { color: tokens.colorNeutralForeground3, verticalAlign: "bottom" },
    // Heads take lines before a table is wider than the pane; numbers never do.
    "& td": { whiteSpace: "nowrap" },
    "& td, & thead th + th": {
      paddingInlineStart: tokens.spacingHorizontalS,
      textAlign: "end",
      verticalAlign: "top",
    },
  },
  text: {
    margin: 0,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  nothing: { margin: 0, color: tokens.colorNeutralForeground2 },
  sum: { "& > *": { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontWeight: tokens.fontWeightSemibold } },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 140px), 1fr))",
    alignItems: "end",
    gap: tokens.spacingHorizontalS,
    "& > *": { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
    "& label": { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
    "& select": { minWidth: 0, textOverflow: "ellipsis" },
  },
  /** Fields whose choices are long: two in a line only where the pane is wide. */
  longFields: { gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 260px), 1fr))" },
});
