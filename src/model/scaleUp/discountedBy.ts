import type { ScaleUpSettings } from "../register/scaleUpParameters";
import { firstYearPart } from "./demand";

/**
 * S58: by how many years a year of the plan, counted from 0, is discounted: to its beginning or its middle, from the day on which
 * the programme starts. The second year begins as soon as the first, which may be part of one, is over.
 */
export function discountedBy(settings: ScaleUpSettings, year: number): number {
  const part = firstYearPart(settings);
  const into = settings["scaleUp.discountedAt"] === "middle" ? 0.5 : 0;
  return year === 0 ? into * part : part + (year - 1) + into;
}
