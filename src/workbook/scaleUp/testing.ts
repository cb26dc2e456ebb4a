import * as fc from "fast-check";
import { SCALE_UP_PARAMETERS } from "../../model/scaleUp/scaleUpParameters";
import type { ScaleUpSettings } from "../../model/scaleUp/scaleUpParameters";
import { decimal } from "../native/expression";

/** For tests: random settings such as people enter, spread evenly over the sliders; not fast-check's tiny doubles. */
export function everydaySettings(): fc.Arbitrary<ScaleUpSettings> {
  const entries = SCALE_UP_PARAMETERS.map((entry) => {
    if (!("slider" in entry)) return [entry.key, fc.constantFrom(...entry.choices)] as const;
    const { minimum, maximum, step } = entry.slider;
    const steps = Math.round((maximum - minimum) / step);
    return [entry.key, fc.nat(steps).map((count) => decimal(minimum + count * step))] as const;
  });
  // Each key has an arbitrary of its own kind of value, which Object.fromEntries cannot express.
  return fc.record(
    Object.fromEntries<fc.Arbitrary<number | string>>(entries),
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<ScaleUpSettings>;
}
