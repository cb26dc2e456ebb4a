import type { ScaleUpKey } from "../../../model/register/scaleUpParameters";
import type { Workbook } from "../../session/workbook";

/** What a case list gave to the plan of scale-up. */
export interface PlannedValue {
  readonly value: number;
  /** Whether its source stands in the workbook's assumptions log. */
  readonly isLogged: boolean;
}

export async function writePlanned(
  workbook: Pick<Workbook, "writeScaleUpInput">,
  key: ScaleUpKey,
  value: number,
  why: string,
): Promise<PlannedValue> {
  return { value, isLogged: await workbook.writeScaleUpInput(key, value, { who: "Case list", why }) };
}

/** Where the source of a value is, and how to take both back. */
export function aboutSource({ isLogged }: PlannedValue): string {
  return isLogged
    ? "Its source is in the assumptions log. Ctrl+Z in the sheet takes both back."
    : "This workbook has no assumptions log, so note the source yourself. Ctrl+Z in the sheet takes it back.";
}
