import { strFromU8, unzipSync } from "fflate";
import { readA1 } from "../../formulas/a1";
import { readXlsx } from "../read/readXlsx";
import { PLAIN_LOOK } from "../workbookContent";
import type { Content, SheetContent } from "../workbookContent";
import { writeXlsx } from "../writeXlsx";

/** For tests: the parts of a file, by their paths. */
export function unzipped(file: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, data]) => [name, strFromU8(data)]));
}

/** For tests: a sheet with nothing on it. */
export function blankSheet(name: string): SheetContent {
  return {
    name,
    isHidden: false,
    rows: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    usualSize: { columnWidth: 64, rowHeight: 20 },
    frozen: { rows: 0, columns: 0 },
    showGridlines: true,
    charts: [],
    validations: [],
    print: { orientation: "portrait" },
  };
}

/** For tests: cells that look like nothing in particular. */
export function cells(rows: readonly (readonly (Content | null)[])[]): SheetContent["rows"] {
  return rows.map((row) => row.map((content) => content && { look: PLAIN_LOOK, content }));
}

/** A cell that somebody fills in who has the file alone. Without a value it is emptied. */
export interface Entry {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string | number | null;
}

/** For tests: the file as somebody saves it who entered values without computing anything. */
export function entered(file: Uint8Array, entries: readonly Entry[]): Uint8Array {
  const { workbook } = readXlsx(file);
  const sheets = workbook.sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => [...row]);
    for (const { cell, value } of entries.filter((entry) => entry.sheet === sheet.name)) {
      const { row, column } = readA1(cell) ?? { row: -1, column: -1 };
      const before = rows[row]?.[column];
      if (!before) throw new Error(`${sheet.name} has no cell ${cell}.`);
      rows[row]?.splice(column, 1, {
        look: before.look,
        content: value === null ? { kind: "blank" } : { kind: "value", value },
      });
    }
    return { ...sheet, rows };
  });
  return writeXlsx({ ...workbook, sheets });
}

/** A chart of a file, with what its cells showed last. */
export interface DrawnChart {
  readonly title: string;
  readonly sheet: string;
  readonly series: readonly {
    readonly name: string;
    readonly categories: readonly string[];
    readonly values: readonly number[];
  }[];
}

/** For tests: the charts of a file in their order, as whoever computes nothing draws them. */
export function chartsIn(file: Uint8Array): DrawnChart[] {
  const parts = Object.entries(unzipped(file)).filter(([part]) => /^xl\/charts\/chart\d+\.xml$/.test(part));
  const number = (part: string) => Number(/\d+/.exec(part)?.[0]);
  const charts = parts.toSorted(([one], [other]) => number(one) - number(other));
  return charts.map(([, xml]) => ({
    title: plain(/<a:t>([^<]*)</.exec(xml)?.[1]),
    sheet: plain(/<c:f>'?([^'!]*)'?!/.exec(xml)?.[1]),
    series: [...xml.matchAll(/<c:ser>.*?<\/c:ser>/g)].map(([series]) => ({
      name: points(series, "tx")[0] ?? "",
      categories: points(series, "cat|xVal"),
      values: points(series, "val|yVal").map(Number),
    })),
  }));
}

function points(series: string, elements: string): string[] {
  const [block = ""] = new RegExp(`<c:(?:${elements})>.*?</c:(?:${elements})>`).exec(series) ?? [];
  return [...block.matchAll(/<c:v>([^<]*)</g)].map(([, text]) => plain(text));
}

const plain = (text = ""): string => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
