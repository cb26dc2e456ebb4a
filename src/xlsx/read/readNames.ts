import type { NameContent } from "../workbookContent";
import type { LeftOut } from "./leftOut";
import { needsMore, readFormula } from "./readFormula";
import { child, childrenOf, flagOf } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

/** Names by which our own charts grow; they are written anew with the charts. See followedSeries.ts. */
const OF_CHARTS = /^chart\d+\.(heads|row\d+)$/;

export interface ReadNames {
  readonly names: readonly NameContent[];
  /** What a name of our charts refers to, by sheet and name as charts have it. */
  readonly ofCharts: ReadonlyMap<string, string>;
  /** How many rows are repeated on every page, by sheet. */
  readonly titleRows: ReadonlyMap<string, number>;
}

/** The names of a workbook, apart from those by which the format keeps how sheets are printed. */
export function readNames(workbook: XmlElement, sheetNames: readonly string[], leftOut: LeftOut): ReadNames {
  const names: NameContent[] = [];
  const ofCharts = new Map<string, string>();
  const titleRows = new Map<string, number>();
  for (const stored of childrenOf(child(workbook, "definedNames"), "definedName")) {
    const { name = "", comment = "", localSheetId } = stored.attributes;
    const sheet = localSheetId === undefined ? null : (sheetNames[Number(localSheetId)] ?? null);
    const refersTo = readFormula(stored.text).slice(1);
    const isHidden = flagOf(stored, "hidden");
    if (name === "_xlnm.Print_Titles" && sheet !== null) titleRows.set(sheet, rowsIn(refersTo));
    else if (name.startsWith("_xlnm.")) continue;
    else if (isHidden && sheet !== null && OF_CHARTS.test(name)) ofCharts.set(chartNameKey(sheet, name), refersTo);
    else if (needsMore(refersTo) || flagOf(stored, "function"))
      leftOut.add(`the name ${name}, which this grid cannot compute`);
    else if (isForPrograms(name) && isHidden) continue;
    else names.push({ name, refersTo, comment, sheet, isHidden });
  }
  return { names, ofCharts, titleRows };
}

export const chartNameKey = (sheetName: string, name: string): string => `${sheetName}!${name}`;

/** `Sheet1!$A:$B,Sheet1!$1:$4` */
const rowsIn = (titles: string): number => Number(/!\$?1:\$?(\d+)(?:,|$)/.exec(titles)?.[1] ?? 0);

/** What Excel and its add-ins keep for themselves. */
const isForPrograms = (name: string): boolean => name.startsWith("_");
