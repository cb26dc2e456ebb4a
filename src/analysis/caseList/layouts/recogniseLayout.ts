import { LAYOUTS } from "./caseLayout";
import type { CaseField, CaseLayout, LayoutId } from "./caseLayout";
import { columnsOf, plainHeading } from "./headings";

/** A sheet taken for a list of a kind: a proposal, for the person to see and to change. */
export interface Recognised {
  readonly layout: CaseLayout;
  /** From 0, in the rows given. */
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<CaseField, number>>>;
  /** How many columns are known: of several sheets the one with most is the likeliest. */
  readonly matched: number;
}

type Row = readonly unknown[];

/** Headings are looked for in so many rows: below a title, a note, a date. */
const ROWS_LOOKED_AT = 20;
/** From this share of rows on, identifiers that come again with another start are episodes and not mistakes. */
const REPEATS = 0.05;
const REFERRAL_HEADINGS = ["Referral NFA", "Referral Source", "Number of Referrals in Last 12 Months"].map(
  plainHeading,
);

/**
 * What a sheet holds, by its headings, a title above them and the sheet's name; undefined where it is no list of cases. The
 * first 20 rows suffice; with all of them a List 6 is told more surely from a list of episodes under the same headings.
 */
export function recogniseLayout(rows: readonly Row[], sheetName = ""): Recognised | undefined {
  let best: Recognised | undefined;
  rows.slice(0, ROWS_LOOKED_AT).forEach((headings, headerRow) => {
    const title = rows.slice(0, headerRow).flatMap((row) => row.filter((cell) => typeof cell === "string"));
    const id = layoutOf(headings, [sheetName, ...title], rows.slice(headerRow + 1));
    if (id === undefined) return;
    const columns = columnsOf(headings, id);
    const matched = Object.keys(columns).length;
    if (matched > (best?.matched ?? 0)) best = { layout: LAYOUTS[id], headerRow, columns, matched };
  });
  return best;
}

function layoutOf(headings: Row, titles: readonly string[], body: readonly Row[]): LayoutId | undefined {
  const known = new Set(headings.map(plainHeading));
  const common = columnsOf(headings);
  const named = titles.map(listNumber).find((id) => id !== undefined && isWhole(columnsOf(headings, id)));
  if (named !== undefined) return named;
  if (known.has("child") && known.has("decom")) return "ssda903";
  if (known.has("cinreferraldate")) return "census";
  if (common.start === undefined) return spanOf(headings);
  if (!isWhole(common)) return undefined;
  if (known.has("cinstartdate") && !comesAgain(body, common)) return "annexA6";
  if (common.end === undefined && REFERRAL_HEADINGS.some((heading) => known.has(heading))) return "annexA3";
  return "episodes";
}

/** A list needs a start, and something to tell its rows by: identifiers, or closures. */
function isWhole({ start, end, case: id }: Partial<Record<CaseField, number>>): boolean {
  return start !== undefined && (id !== undefined || end !== undefined);
}

/** The list of a sheet or title that names its number, as Annex A's do: "List 6", "AnnexA_List_6: Children in Need". */
function listNumber(title: string): LayoutId | undefined {
  const number = /(?:^|[^a-z])list[ _-]*([3678])(?!\d)/i.exec(title)?.[1];
  return (["annexA3", "annexA6", "annexA7", "annexA8"] as const).find((id) => id.at(-1) === number);
}

/** A list without starts of cases: of protection or of care, the one that has its end too. */
function spanOf(headings: Row): LayoutId | undefined {
  const spans = (["annexA7", "annexA8"] as const).map((id) => ({ id, columns: columnsOf(headings, id) }));
  return spans.find(({ columns }) => columns.end !== undefined && isWhole(columns))?.id;
}

function comesAgain(body: readonly Row[], columns: Partial<Record<CaseField, number>>): boolean {
  const { case: id = -1, start = -1 } = columns;
  const starts = new Map<unknown, unknown>();
  let [filled, again] = [0, 0];
  for (const row of body) {
    const [own, from] = [row[id], row[start]];
    if (isEmpty(own)) continue;
    filled++;
    if (starts.has(own) && starts.get(own) !== from) again++;
    starts.set(own, from);
  }
  return again > filled * REPEATS;
}

/** Up to three different cells of a column below its heading, for the person to see what is proposed. */
export function sampleValues(rows: readonly Row[], headerRow: number, column: number): unknown[] {
  const samples = new Set<unknown>();
  for (let row = headerRow + 1; row < rows.length && samples.size < 3; row++) {
    const cell = rows[row]?.[column];
    if (!isEmpty(cell)) samples.add(typeof cell === "string" ? cell.trim() : cell);
  }
  return [...samples];
}

function isEmpty(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}
