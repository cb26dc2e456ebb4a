import { makeStyles, tokens } from "@fluentui/react-components";
import { useContext } from "react";
import {
  SCALE_UP_PARAMETERS,
  type ScaleUpGroup,
  type ScaleUpParameter,
  type ScaleUpSettings,
} from "../../../../model/register/scaleUpParameters";
import { FoldedGroup } from "../../../kit/parameters/ParameterGroupView";
import { PlanPricesContext } from "../plan/PlanContext";
import { isChanged } from "../../../session/scenarioInForce";
import { AmountsBehind } from "./AmountsBehind";
import { ScaleUpInput } from "./ScaleUpInput";
import { SENSITIVITY, SensitivityOffer } from "./SensitivityOffer";

/** What the grid of cases asks for itself. */
const DEMAND: ScaleUpGroup = "Demand";

/** The start of the years, and what their cases are; the rest of the group only fills the grid of cases. */
export const START_YEAR = "scaleUp.startYear";
export const START_MONTH = "scaleUp.startMonth";
export const RE_REFERRED_CASES = "scaleUp.reReferredCases";
const ASKED_BESIDE_CASES: readonly string[] = [START_YEAR, START_MONTH, RE_REFERRED_CASES];

/** What the years can be filled from. */
export const FILL_PARAMETERS: readonly ScaleUpParameter[] = SCALE_UP_PARAMETERS.filter(
  ({ group, key }) => group === DEMAND && !ASKED_BESIDE_CASES.includes(key),
);

interface InputGroup {
  readonly name: ScaleUpGroup;
  readonly parameters: readonly ScaleUpParameter[];
}

/** The other parameters by group, in the register's order. */
const INPUT_GROUPS: readonly InputGroup[] = [...new Set(SCALE_UP_PARAMETERS.map(({ group }) => group))]
  .filter((name) => name !== DEMAND)
  .map((name) => ({ name, parameters: SCALE_UP_PARAMETERS.filter(({ group }) => group === name) }));

const useStyles = makeStyles({
  root: { paddingInline: tokens.spacingHorizontalM, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface InputGroupsProps {
  readonly settings: ScaleUpSettings;
  /** How many years effects reach; null where the plan cannot be computed. */
  readonly reach: number | null;
}

/** What the staff cost, what is freed and saved, and the money of later years; folded away until it is wanted. */
export function InputGroups({ settings, reach }: InputGroupsProps) {
  const { year, deflator } = useContext(PlanPricesContext);
  const changedIn = (parameters: readonly ScaleUpParameter[]) =>
    parameters.filter((parameter) => isChanged(parameter, settings[parameter.key], year, deflator)).length;
  return (
    <section className={useStyles().root} aria-label="Staff and money">
      <AmountsBehind settings={settings} />
      {INPUT_GROUPS.map(({ name, parameters }) => (
        <FoldedGroup key={name} name={name} changed={changedIn(parameters)}>
          {parameters.map((parameter) => (
            <ScaleUpInput key={parameter.key} parameter={parameter} />
          ))}
          {name === SENSITIVITY.group && reach !== null && (
            <SensitivityOffer rate={settings[SENSITIVITY.key]} reach={reach} />
          )}
        </FoldedGroup>
      ))}
    </section>
  );
}
