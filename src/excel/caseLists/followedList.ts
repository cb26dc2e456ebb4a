import type { StudyChoices, StudyColumns } from "../../analysis/caseList/study/choices";
import { columnLetters, fixed, onSheet } from "../../formulas/address";
import type { ListColumn } from "../../sheets/analysis/listColumn";
import type { ListSource } from "../../sheets/analysis/liveEstimates";
import type { ListPlace } from "./listColumns";

/** A column of a list where it stands, with its cells; columns count from 0 on the sheet. */
export interface PlacedColumn {
  readonly place: ListPlace;
  readonly column: number;
  readonly cells: readonly unknown[];
}

/** A list as a formula is to follow it: its columns, the lists that give starts of protection and care, and who counts. */
export interface FollowedList {
  readonly columns: Readonly<Partial<Record<keyof StudyColumns, PlacedColumn>>>;
  readonly joined: Readonly<
    Partial<Record<"protection" | "care", { readonly ids: PlacedColumn; readonly starts: PlacedColumn }>>
  >;
  readonly choices: StudyChoices;
}

/** The columns as a formula refers to them. */
export function sourceOf({ columns, joined }: FollowedList): ListSource {
  const { protection, care } = joined;
  return {
    columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, referredTo(column)])),
    joined: {
      ...(protection && { protection: { ids: referredTo(protection.ids), starts: referredTo(protection.starts) } }),
      ...(care && { care: { ids: referredTo(care.ids), starts: referredTo(care.starts) } }),
    },
  };
}

function referredTo({ place: { sheetName, firstRow, rowCount }, column, cells }: PlacedColumn): ListColumn {
  const letters = columnLetters(column);
  return { text: onSheet(sheetName, fixed(`${letters}${firstRow + 1}:${letters}${firstRow + rowCount}`)), cells };
}
