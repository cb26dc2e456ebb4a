import * as fc from "fast-check";
import { SCALE_UP_PARAMETERS } from "../../model/register/scaleUpParameters";
import { wordsOf } from "../../model/register/parameterValue";
import type { ScaleUpSettings } from "../../model/register/scaleUpParameters";
import { MOST_YEARS } from "../../model/scaleUp/plan";
import type { ScaleUpPlan } from "../../model/scaleUp/plan";
import { splitAddress } from "../../formulas/address";
import { decimal } from "../../formulas/expression";
import { readScaleUpSheet } from "./readScaleUpSheet";
import { writeScaleUpCases } from "./writeScaleUpInput";

/** For tests: random settings such as people enter, spread evenly over the sliders; not fast-check's tiny doubles. */
export function everydaySettings(): fc.Arbitrary<ScaleUpSettings> {
  const entries = SCALE_UP_PARAMETERS.map((entry) => {
    const words = "choices" in entry ? [fc.constantFrom(...wordsOf(entry))] : [];
    if (!("slider" in entry)) return [entry.key, fc.oneof(...words)] as const;
    const { minimum, maximum, step } = entry.slider;
    const steps = Math.round((maximum - minimum) / step);
    return [
      entry.key,
      fc.oneof(
        fc.nat(steps).map((count) => decimal(minimum + count * step)),
        ...words,
      ),
    ] as const;
  });
  // Each key has an arbitrary of its own kind of value, which Object.fromEntries cannot express.
  return fc.record(
    Object.fromEntries<fc.Arbitrary<number | string>>(entries),
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<ScaleUpSettings>;
}

/** For tests: so many cases in each year, and none in the years after. */
export function wholeRow(cases: readonly number[]): Map<number, number | null> {
  return new Map(Array.from({ length: MOST_YEARS }, (_, year) => [year, cases[year] ?? null]));
}

/** For tests: enters all settings at once and then the cases, as somebody would who pastes them. */
export async function enterPlan({ settings, cases }: Pick<ScaleUpPlan, "settings" | "cases">): Promise<void> {
  const state = await readScaleUpSheet();
  if (state === null) throw new Error("There is no sheet of scale-up's inputs.");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(state.sheetName);
    for (const { key, address } of state.entries.values()) {
      sheet.getRange(splitAddress(address)?.cells ?? "").values = [[settings[key]]];
    }
    await context.sync();
  });
  await writeScaleUpCases(wholeRow(cases));
}
