import { text } from "../frame/sheetDescription";
import type { CellDescription } from "../frame/sheetDescription";
import type { METADATA_HEADERS } from "./scenarioTable";

/** A row of a block that scenarios have besides the parameters of Appendix 9, by the header of its column. */
export interface BlockRow {
  readonly key: CellDescription;
  readonly metadata: Readonly<Record<(typeof METADATA_HEADERS)[number], CellDescription>>;
  /** What the cell of the published scenario holds, and that of another; null in the heading. */
  readonly reference: CellDescription | null;
  readonly value: CellDescription | null;
}

/** A block's heading: a remark to whatever reads keys. */
export function blockHeading(title: string): BlockRow {
  const nothing = text("", "groupHeading");
  return {
    key: text(title, "groupHeading"),
    metadata: { Parameter: nothing, Unit: nothing, Source: nothing, Basis: nothing, "Price year": nothing },
    ...{ reference: null, value: null },
  };
}
