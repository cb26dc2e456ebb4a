import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScaleUpSettings } from "../../../../model/register/scaleUpParameters";
import { FoldedGroup } from "../../../kit/parameters/ParameterGroupView";
import { isChanged } from "../../../session/scenarioInForce";
import { INPUT_GROUPS } from "./inputGroups";
import { ScaleUpInput } from "./ScaleUpInput";

const useStyles = makeStyles({
  root: { paddingInline: tokens.spacingHorizontalM, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** What the staff cost, what is freed and saved, and the money of later years; folded away until it is wanted. */
export function InputGroups({ settings }: { settings: ScaleUpSettings }) {
  return (
    <section className={useStyles().root} aria-label="Staff and money">
      {INPUT_GROUPS.map(({ name, parameters }) => (
        <FoldedGroup
          key={name}
          name={name}
          changed={parameters.filter((parameter) => isChanged(parameter, settings[parameter.key])).length}
        >
          {parameters.map((parameter) => (
            <ScaleUpInput key={parameter.key} parameter={parameter} />
          ))}
        </FoldedGroup>
      ))}
    </section>
  );
}
