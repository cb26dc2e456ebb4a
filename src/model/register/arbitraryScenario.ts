import * as fc from "fast-check";
import { DISCOUNT_SCHEDULE_NAMES } from "../prices/discountSchedules";
import { PARAMETERS } from "./parameters";
import { PUBLISHED_SCENARIO } from "./presets";
import type { Scenario } from "./scenario";

/** For property tests: random scenarios over the sliders' ranges, with both kinds of every choice. */
export function arbitraryScenario(): fc.Arbitrary<Scenario> {
  const numbers = Object.fromEntries(
    PARAMETERS.flatMap((entry) =>
      "slider" in entry
        ? [[entry.key, fc.double({ min: entry.slider.minimum, max: entry.slider.maximum, noNaN: true })]]
        : [],
    ),
  );
  return fc
    .record({
      ...numbers,
      "reReferral.basis": fc.constantFrom("closed", "all"),
      "discount.rate": fc.oneof(
        fc.constantFrom(...DISCOUNT_SCHEDULE_NAMES),
        fc.double({ min: 0, max: 0.1, noNaN: true }),
      ),
    })
    .map((values) => ({ ...PUBLISHED_SCENARIO, ...values }));
}
