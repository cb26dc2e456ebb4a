import * as fc from "fast-check";
import type { NumberDefinition } from "./definition";
import { GREEN_BOOK, PARAMETERS } from "./parameters";
import { PUBLISHED_SCENARIO } from "./presets";
import type { Scenario } from "./scenario";

/** For property tests: random scenarios over the sliders' ranges, with both kinds of every choice. */
export function arbitraryScenario(): fc.Arbitrary<Scenario> {
  const numbers = Object.fromEntries(
    PARAMETERS.flatMap((entry) =>
      "slider" in entry ? [[entry.key, fc.double({ min: lowest(entry), max: entry.slider.maximum, noNaN: true })]] : [],
    ),
  );
  return fc
    .record({
      ...numbers,
      "reReferral.basis": fc.constantFrom("closed", "all"),
      "discount.rate": fc.oneof(fc.constant(GREEN_BOOK), fc.double({ min: 0, max: 0.1, noNaN: true })),
    })
    .map((values) => ({ ...PUBLISHED_SCENARIO, ...values }));
}

/** For tests: the least value that a cell may hold, of those of a slider, which may begin at a 0 that it may not. */
export function lowest({ slider, domain }: Pick<NumberDefinition, "slider" | "domain">): number {
  return domain.notZero ? Math.max(slider.minimum, slider.step) : slider.minimum;
}
