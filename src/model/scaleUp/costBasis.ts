import type { ScaleUpSettings } from "../register/scaleUpParameters";
import type { YearCells } from "./line";

/** Of two amounts the one on the basis of staff cost that the plan has for both services; the other is never computed. */
export function onBasis(settings: ScaleUpSettings, posts: () => number, average: () => number): number {
  return settings["scaleUp.costBasis"] === "posts" ? posts() : average();
}

/** The same in a cell. */
export function onBasisFormula({ single }: YearCells<never>, posts: string, average: string): string {
  return `IF(${single("scaleUp.costBasis")}="posts",${posts},${average})`;
}
