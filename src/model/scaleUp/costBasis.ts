import type { ScaleUpSettings } from "../register/scaleUpParameters";
import type { YearCells } from "./line";

/** Of two the one on the basis of staff cost that the plan has for both services; the other is never computed. */
export function onBasis<One>(settings: ScaleUpSettings, posts: () => One, average: () => One): One {
  return settings["scaleUp.costBasis"] === "posts" ? posts() : average();
}

/** The same in a cell. */
export function onBasisFormula({ single }: Pick<YearCells<never>, "single">, posts: string, average: string): string {
  return `IF(${single("scaleUp.costBasis")}="posts",${posts},${average})`;
}
