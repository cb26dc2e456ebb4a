import { lineOf } from "../balance";
import type { BalanceLine } from "../balance";
import { NO_DAY } from "../dates";
import { dateColumn } from "../followUp";
import type { StudyColumns } from "./choices";
import type { Study } from "./prepareStudy";

const DAYS_A_YEAR = 365.25;

/** How alike the cases of two services were when they began, in what the list knows of that: age, and children of one family. */
export function balanceOf({ born }: StudyColumns, study: Study): BalanceLine[] {
  const [one, other] = study.arms;
  if (one === undefined || other === undefined) return [];
  const { cases, followed, families, choices } = study;
  const lines = (label: string, valueAt: (place: number) => number | null) => {
    const valuesOf = (places: Int32Array) => {
      const values = new Float64Array(places.length);
      let count = 0;
      for (const place of places) {
        const value = valueAt(place);
        if (value !== null) values[count++] = value;
      }
      return values.subarray(0, count);
    };
    const groups = [valuesOf(one.places), valuesOf(other.places)] as const;
    return groups.every((values) => values.length > 0) ? [lineOf(label, groups)] : [];
  };
  const bornOn = born === null ? null : dateColumn("born", born, choices.extract).days;
  const ageAt = (place: number) => {
    const row = followed.rows[place] ?? 0;
    const day = bornOn?.[cases.row[row] ?? 0] ?? NO_DAY;
    return day > NO_DAY ? ((cases.start.days[row] ?? 0) - day) / DAYS_A_YEAR : null;
  };
  const sizes = new Int32Array(families?.count ?? 0);
  for (const family of families?.numbers ?? []) sizes[family] = (sizes[family] ?? 0) + 1;
  return [
    ...(bornOn === null ? [] : lines("Age at the start, years", ageAt)),
    ...(families === null
      ? []
      : lines("Children of the family in the list", (place) => sizes[families.numbers[place] ?? 0] ?? 1)),
  ];
}
