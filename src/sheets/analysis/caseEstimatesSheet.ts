import type { StudyChoices } from "../../analysis/caseList/study/choices";
import { FROZEN, HEAD, HEAD_HEIGHTS, headRows, MARK_CELL } from "../frame/head";
import { layout } from "../frame/layout";
import { wrappedRowHeights } from "../frame/rowHeights";
import { band, number, text } from "../frame/sheetDescription";
import type { CellDescription, SheetDescription } from "../frame/sheetDescription";
import { assumption, CHART_ROWS, chartAnchor, liveHead, spilledTable } from "./analysisSheet";
import type { TableColumn } from "./analysisSheet";
import { oneCell } from "./functionCall";
import type { EstimateSettings, LiveEstimates } from "./liveEstimates";

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
  /** Where it comes from: the list, and who counts. */
  readonly source: string;
  /** The last day seen, weeks up to which it is counted, and which cases the list leaves out. */
  readonly extract: number;
  readonly weeks: number;
  readonly window: StudyChoices["window"];
  /** Rows of the list that cannot be used. */
  readonly errors: number;
  /** The table of CASEESTIMATES with its header. */
  readonly table: readonly (readonly (string | number)[])[];
  readonly services: readonly string[];
  readonly curve: readonly CurveRow[];
}

interface SheetIdentity {
  readonly name: string;
  readonly kind: string;
  /** `Frozen on …`, or `Live: …`. */
  readonly provenance: string;
  /** When the curve was frozen, which no formula of the sheet draws. */
  readonly curveProvenance: string;
  /** What gives the figures as the list changes; null where they are frozen. */
  readonly live: LiveEstimates | null;
}

const ASSUMED = layout({ head: HEAD, extract: "row", weeks: "row", since: "row" });
const cellOf = (row: "extract" | "weeks" | "since") => ASSUMED.cell("$B$", row);

/** Where a sheet of case estimates says what they were made with, as its formula refers to it. */
export function settingCells({ extract, weeks, window }: CaseEstimates): EstimateSettings {
  return {
    extract: oneCell(cellOf("extract"), extract),
    weeks: oneCell(cellOf("weeks"), weeks),
    since: oneCell(cellOf("since"), window.day),
  };
}

const COLUMN_WIDTHS = [260, 104, 110, 90, 90, 90, 90, 90, 70, 70, 420];
const COLUMNS = COLUMN_WIDTHS.length;
const LAST = "K";
const VALUE = "0.0000";
const DAY = "d mmm yyyy";
/** Rows that a live table may grow by, as where re-referral can be told one day. */
const SPARE = 4;
/** What a sheet that follows its list is known by, and one of values. */
export const CASE_ESTIMATES = { live: "Live case estimates", frozen: "Case estimates" } as const;
const EXPLANATION = "Weeks open, closure, re-referral and escalation from the council's own case list.";
const NOT_RANDOMISED =
  "From the council's own cases: not randomised. A difference between services is not the effect of the programme.";

/** Parameters of the model as a case list gives them, with their uncertainty and source, and the curve that they come from. */
export function caseEstimatesSheet(
  { name, kind, provenance, curveProvenance, live }: SheetIdentity,
  { source, extract, weeks: horizon, window, errors, table, services, curve }: CaseEstimates,
): SheetDescription {
  const spilled = spilledTable(
    { form: live === null ? "frozen" : "live" },
    { call: live?.table ?? { text: "", result: () => table }, columns: TABLE_COLUMNS, rowCount: table.length - 1 },
  );
  const at = layout({
    ...{ head: HEAD, extract: "row", weeks: "row", since: "row", errors: "row" },
    ...{ remark: "row", source: "row", computed: "row", gap: 1 },
    ...{ heading: "row", header: "row", estimates: spilled.rows, spare: live === null ? 0 : SPARE, gap2: 1 },
    ...{ curveHeading: "row", chart: CHART_ROWS, curveHeader: "row", curve, gap3: 1 },
    ...{ riskHeading: "row", riskHeader: "row", risk: curve },
  });
  const shares = services.flatMap((service) => [service, `${service}, low`, `${service}, high`]);
  const rowsOf = (state: CellDescription, computedHow: CellDescription) =>
    at.rows({
      head: headRows("Case estimates", EXPLANATION, COLUMNS, state, NOT_RANDOMISED),
      extract: assumption("Extract", [number(extract, "published", DAY)]),
      weeks: assumption("Up to, weeks", [number(horizon, "published", "0")]),
      since: assumption(SINCE[window.kind], [number(window.day, "published", DAY)]),
      errors: assumption(
        "Rows with an error",
        [
          {
            ...(live === null ? { value: errors } : { formula: `=${live.errors.text}` }),
            style: "calculation",
            format: "0",
          },
        ],
        "Left out, as CASECHECK finds them.",
      ),
      remark: [text("Use", "rowLabel"), text(USE, "text")],
      source: [text("Source", "rowLabel"), text(source, "text")],
      computed: [text("Computed", "rowLabel"), computedHow],
      heading: band(text("Parameters from the case list, with 95% intervals", "groupHeading"), COLUMNS),
      header: spilled.header,
      estimates: (row) => row,
      curveHeading: band(
        text(`Share of cases still open, with 95% intervals. ${curveProvenance}`, "groupHeading"),
        COLUMNS,
      ),
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
  const own = {
    ...{ kind, markCell: MARK_CELL },
    inputs: live === null ? [] : [at.range(["B", LAST], "header"), at.range(["A", LAST], "estimates", "spare")],
  };
  const frozen = rowsOf(text(FROZEN, "total"), text(provenance));
  const rows = live === null ? frozen : liveHead(rowsOf, { rows: frozen, own, provenance });
  const lastColumn = "ABCDEFGHIJK".charAt(shares.length);
  return {
    name,
    rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([
      ...HEAD_HEIGHTS,
      ...heightsOf(table, at.row("header") - 1),
      ...wrappedRowHeights(rows, COLUMN_WIDTHS),
    ]),
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
    own,
  };
}

const USE =
  "The columns # Parameter, Value and Distribution to c are the keys, values and uncertainty that CBA functions of a scenario take.";

const SINCE: Readonly<Record<StudyChoices["window"]["kind"], string>> = {
  openSince: "Holds whoever was open since",
  startedSince: "Cases that began since",
};

const TABLE_COLUMNS: readonly TableColumn[] = COLUMN_WIDTHS.map((_, place) => {
  if (place === 0) return { style: "key" };
  if (place === COLUMNS - 1) return { style: "source" };
  return { style: "calculation", format: place < COLUMNS - 3 ? VALUE : "#,##0" };
});

/** The heights that the table's texts need, which a formula may spill. */
function heightsOf(table: CaseEstimates["table"], above: number): Map<number, number> {
  const texts = table.map((row) => row.map((cell, place) => text(String(cell), TABLE_COLUMNS[place]?.style ?? "text")));
  return new Map(
    Array.from(wrappedRowHeights(texts, COLUMN_WIDTHS), ([row, height]) => [row + above, height] as const),
  );
}

function shareCell(value: number | ""): CellDescription {
  return { value, style: "calculation", format: "0.0%" };
}
