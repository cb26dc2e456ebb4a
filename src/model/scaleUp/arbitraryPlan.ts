import * as fc from "fast-check";
import { arbitraryScenario } from "../register/arbitraryScenario";
import { wordsOf } from "../register/parameterValue";
import { SCALE_UP_PARAMETERS } from "../register/scaleUpParameters";
import type { ScaleUpSettings } from "../register/scaleUpParameters";
import type { ScaleUpPlan } from "./plan";

/** For property tests: random settings over the sliders' ranges, with both kinds of every choice. */
export function arbitrarySettings(): fc.Arbitrary<ScaleUpSettings> {
  const entries = SCALE_UP_PARAMETERS.map((entry) => {
    const words = "choices" in entry ? [fc.constantFrom(...wordsOf(entry))] : [];
    if (!("slider" in entry)) return [entry.key, fc.oneof(...words)] as const;
    const { minimum: min, maximum: max } = entry.slider;
    const number = entry.domain.whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
    return [entry.key, fc.oneof(number, ...words)] as const;
  });
  // Each key has an arbitrary of its own kind of value, which Object.fromEntries cannot express.
  return fc.record(
    Object.fromEntries<fc.Arbitrary<number | string>>(entries),
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<ScaleUpSettings>;
}

/** For property tests: random plans of up to eight years, years without cases among them. */
export function arbitraryPlan(): fc.Arbitrary<ScaleUpPlan> {
  return fc.record({
    scenario: arbitraryScenario(),
    settings: arbitrarySettings(),
    cases: fc.array(fc.oneof(fc.constant(0), fc.nat(2000)), { minLength: 1, maxLength: 8 }),
  });
}
