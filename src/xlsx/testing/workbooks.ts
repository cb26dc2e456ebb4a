import { strFromU8, unzipSync } from "fflate";
import { PLAIN_LOOK } from "../workbookContent";
import type { Content, SheetContent } from "../workbookContent";

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
