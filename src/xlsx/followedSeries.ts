import { quotedSheetName } from "../formulas/address";
import { like, readA1 } from "../formulas/a1";
import type { ChartDescription } from "../sheets/frame/sheetDescription";
import type { ChartCells, ChartSeries } from "./chartSeries";
import { chartSeries } from "./chartSeries";
import { fixedAddress } from "./fixedAddress";
import { isShown } from "./workbookContent";
import type { CellContent, NameContent, SheetContent } from "./workbookContent";

/** The series of a chart as the file has them, and the names by which they grow. */
export interface FollowedSeries {
  readonly series: readonly ChartSeries[];
  readonly names: readonly NameContent[];
}

/**
 * Where the heads of a chart's figures are formulas, some of which show nothing yet, as years do, the chart is to show what
 * will stand there, and no blanks till then. A range of cells cannot do that; a name can, whose range ends with the last
 * head that shows something. Who knows no names in charts draws the points that the file keeps beside them.
 * @param number The chart's in the file, so that no two have the same names.
 */
export function followedSeries(chart: ChartDescription, sheet: SheetContent, number: number): FollowedSeries {
  const place = chart.seriesBy === "rows" ? readA1(chart.source) : null;
  const heads = place === null ? [] : formulasFrom(sheet, place.row, place.column + 1);
  const shown = heads.findLastIndex(isShown) + 1;
  if (place === null || shown === 0 || shown === heads.length) {
    return { series: chartSeries(chart, sheet), names: [] };
  }
  const source = like({ prefix: "", isRowFixed: false, isColumnFixed: false }, { ...place, columns: shown + 1 });
  const series = chartSeries({ ...chart, source }, sheet);
  const [column, columns] = [place.column + 1, heads.length];
  const along = (row: number) => fixedAddress(sheet.name, { row, column, columns });
  const count = `MAX(1,SUMPRODUCT(--(LEN(${along(place.row)})>0)))`;
  const names: NameContent[] = [];
  const named = (cells: ChartCells, what: string, row: number): ChartCells => {
    const name = `chart${number}.${what}`;
    const refersTo = `${fixedAddress(sheet.name, { row, column })}:INDEX(${along(row)},1,${count})`;
    if (!names.some((known) => known.name === name)) {
      names.push({ name, refersTo, comment: "", sheet: sheet.name, isHidden: true });
    }
    return { ...cells, address: `${quotedSheetName(sheet.name)}!${name}` };
  };
  const followed = series.map(({ name, categories, values }, index) => ({
    name,
    categories: named(categories, "heads", place.row),
    values: named(values, `row${index + 1}`, place.row + 1 + index),
  }));
  return { series: followed, names };
}

/** The cells of a row from a column on, up to the first that holds no formula. */
function formulasFrom({ rows }: SheetContent, row: number, column: number): (CellContent | null)[] {
  const rest = rows[row]?.slice(column) ?? [];
  const end = rest.findIndex((cell) => cell?.content.kind !== "formula");
  return end === -1 ? rest : rest.slice(0, end);
}
