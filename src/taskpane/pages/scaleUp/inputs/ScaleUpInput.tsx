import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ScaleUpParameter } from "../../../../model/register/scaleUpParameters";
import { unitCaption } from "../../../format/formatParameter";
import { BlockHead } from "../../../kit/parameters/BlockHead";
import { DetailsBox, ParameterFacts } from "../../../kit/parameters/ParameterDetails";
import { NumberRow, WordRow } from "../../../kit/parameters/ParameterRow";
import { BasisTag, ChangedMark, FormulaHint } from "../../../kit/parameters/marks";
import type { ParameterView } from "../../../kit/parameters/useParameter";
import { usePlanInput } from "../plan/usePlanInput";
import { GradeRow } from "./GradeRow";

const useStyles = makeStyles({
  root: { paddingBlock: tokens.spacingVerticalXS },
});

/** A parameter of scale-up, with its source on demand. */
export function ScaleUpInput({ parameter }: { parameter: ScaleUpParameter }) {
  const view = usePlanInput(parameter);
  const details = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={useStyles().root} role="group" aria-label={parameter.label}>
      <BlockHead
        title={parameter.label}
        unit={unitCaption(parameter)}
        mark={<ChangedMark isChanged={view.isChanged} />}
        isOpen={isOpen}
        controls={details}
        onToggle={() => setOpen(!isOpen)}
      >
        <BasisTag parameters={[parameter]} />
        <FormulaHint view={view} />
      </BlockHead>
      <div id={details} hidden={!isOpen}>
        {isOpen && (
          <DetailsBox>
            <ParameterFacts parameter={parameter} address={view.entry?.address} />
          </DetailsBox>
        )}
      </div>
      <Control parameter={parameter} view={view} />
    </div>
  );
}

function Control({ parameter, view }: { parameter: ScaleUpParameter; view: ParameterView }) {
  if (parameter.key === "scaleUp.benefitsGrade") return <GradeRow view={view} of="benefits" />;
  if (parameter.key === "scaleUp.costsGrade") return <GradeRow view={view} of="costs" />;
  if ("slider" in parameter) return <NumberRow view={view} slider={parameter.slider} arm={null} />;
  return <WordRow view={view} choices={parameter.choices} />;
}
