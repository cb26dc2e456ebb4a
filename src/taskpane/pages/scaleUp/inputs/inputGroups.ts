import { SCALE_UP_PARAMETERS } from "../../../../model/register/scaleUpParameters";
import type { ScaleUpGroup, ScaleUpParameter } from "../../../../model/register/scaleUpParameters";

/** What the grid of cases asks for itself. */
const DEMAND: ScaleUpGroup = "Demand";

/** The start of the years; the rest of the group only fills the grid of cases. */
export const START_YEAR = "scaleUp.startYear";

/** What the years can be filled from. */
export const FILL_PARAMETERS: readonly ScaleUpParameter[] = SCALE_UP_PARAMETERS.filter(
  ({ group, key }) => group === DEMAND && key !== START_YEAR,
);

export interface InputGroup {
  readonly name: ScaleUpGroup;
  readonly parameters: readonly ScaleUpParameter[];
}

/** The other parameters by group, in the register's order. */
export const INPUT_GROUPS: readonly InputGroup[] = [...new Set(SCALE_UP_PARAMETERS.map(({ group }) => group))]
  .filter((name) => name !== DEMAND)
  .map((name) => ({ name, parameters: SCALE_UP_PARAMETERS.filter(({ group }) => group === name) }));
