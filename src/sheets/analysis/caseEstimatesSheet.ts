import { HEAD, HEAD_HEIGHTS, headRows, ownSheet } from "../frame/head";
import { layout } from "../frame/layout";
import { wrappedRowHeights } from "../frame/rowHeights";
import { band, number, text } from "../frame/sheetDescription";
import type { CellDescription, SheetDescription } from "../frame/sheetDescription";
import { CHART_ROWS, chartAnchor } from "./analysisSheet";

/** A point of a service's curve: the share of its cases still open after so many weeks. */
export interface CurveRow {
  readonly weeks: number;
  /** One service after the other: share open, low, high, and cases still followed; "" where there is no interval. */
  readonly services: readonly {
    readonly share: number;
    readonly low: number | "";
    readonly high: number | "";
    readonly atRisk: number;
  }[];
}

/** What a council's case list says, for a sheet of its own. */
export interface CaseEstimates {
  /** Where it comes from: list, extract, horizon, who counts. */
  readonly source: string;
  /** The table of CASEESTIMATES with its header. */
  readonly table: readonly (readonly (string | number)[])[];
  readonly services: readonly string[];
  readonly curve: readonly CurveRow[];
}

interface SheetIdentity {
  readonly name: string;
  readonly kind: string;
  /** `Frozen on …`. */
  readonly provenance: string;
}

const COLUMN_WIDTHS = [260, 90, 110, 90, 90, 90, 90, 90, 70, 70, 420];
const COLUMNS = COLUMN_WIDTHS.length;
const VALUE = "0.0000";
const EXPLANATION = "Weeks open, closure, re-referral and escalation from the council's own case list.";
const NOT_RANDOMISED =
  "From the council's own cases: not randomised. A difference between services is not the effect of the programme.";

/** Parameters of the model as a case list gives them, with their uncertainty and source, and the curve that they come from. */
export function caseEstimatesSheet(
  { name, kind, provenance }: SheetIdentity,
  { source, table, services, curve }: CaseEstimates,
): SheetDescription {
  const [header = [], ...estimates] = table;
  const at = layout({
    ...{ head: HEAD, remark: "row", source: "row", computed: "row", gap: 1 },
    ...{ heading: "row", header: "row", estimates, gap2: 1 },
    ...{ curveHeading: "row", chart: CHART_ROWS, curveHeader: "row", curve, gap3: 1 },
    ...{ riskHeading: "row", riskHeader: "row", risk: curve },
  });
  const shares = services.flatMap((service) => [service, `${service}, low`, `${service}, high`]);
  const rows = at.rows({
    head: headRows("Case estimates", EXPLANATION, COLUMNS, text("Frozen values", "total"), NOT_RANDOMISED),
    remark: [text("Use", "rowLabel"), text(USE, "text")],
    source: [text("Source", "rowLabel"), text(source, "text")],
    computed: [text("Computed", "rowLabel"), text(provenance, "text")],
    heading: band(text("Parameters from the case list, with 95% intervals", "groupHeading"), COLUMNS),
    header: header.map(headerCell),
    estimates: (row) => row.map(estimateCell),
    curveHeading: band(text("Share of cases still open, with 95% intervals", "groupHeading"), COLUMNS),
    curveHeader: ["Weeks", ...shares].map((label) => text(label, "tableHeaderNumber")),
    curve: ({ weeks, services: of }) => [
      number(weeks, "calculation", "0"),
      ...of.flatMap(({ share, low, high }) => [share, low, high].map((value) => shareCell(value))),
    ],
    riskHeading: band(text("Cases still followed", "groupHeading"), COLUMNS),
    riskHeader: ["Weeks", ...services].map((label) => text(label, "tableHeaderNumber")),
    risk: ({ weeks, services: of }) => [
      number(weeks, "calculation", "0"),
      ...of.map(({ atRisk }) => number(atRisk, "calculation", "#,##0")),
    ],
  });
  const lastColumn = "ABCDEFGHIJK".charAt(shares.length);
  return {
    name,
    rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([...HEAD_HEIGHTS, ...wrappedRowHeights(rows, COLUMN_WIDTHS)]),
    frozen: { rows: at.lastRow("head"), columns: 1 },
    charts: [
      {
        kind: "curve",
        title: "Share of cases still open",
        categoryAxisTitle: "Weeks since the case began",
        valueAxisTitle: "Share still open",
        xFormat: "0",
        valueFormat: "0%",
        altText: "Falling lines: the share of cases still open by weeks since they began, each with its 95% interval.",
        source: at.range(["A", lastColumn], "curveHeader", "curve"),
        seriesBy: "columns",
        anchor: chartAnchor(at.row("chart") - 1),
      },
    ],
    print: { orientation: "landscape", titleRows: at.lastRow("head") },
    own: ownSheet(kind),
  };
}

const USE =
  "The columns # Parameter, Value and Distribution to c are the keys, values and uncertainty that CBA functions of a scenario take.";

function headerCell(cell: string | number, place: number): CellDescription {
  return text(String(cell), place === 0 || place === COLUMNS - 1 ? "tableHeader" : "tableHeaderNumber");
}

function estimateCell(cell: string | number, place: number): CellDescription {
  if (place === 0) return text(String(cell), "key");
  if (place === COLUMNS - 1) return text(String(cell), "source");
  const isCount = place === COLUMNS - 2 || place === COLUMNS - 3;
  return { value: cell, style: "calculation", format: isCount ? "#,##0" : VALUE };
}

function shareCell(value: number | ""): CellDescription {
  return { value, style: "calculation", format: "0.0%" };
}
