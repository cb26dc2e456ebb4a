import { makeStyles, tokens } from "@fluentui/react-components";
import { PARAMETERS } from "../../../../model/register/parameters";
import type { NumberParameter } from "../../../../model/register/parameters";
import type { ScenarioColumn } from "../../../../excel";
import type { ComputableView } from "../../../kit/analysed/AnalysisFrame";
import { Disclosure } from "../../../kit/ui/Disclosure";
import { PageSection } from "../../../kit/ui/PageSection";
import { GoesTogether } from "./GoesTogether";
import { InputRow } from "./InputRow";

const NUMBERS: readonly NumberParameter[] = PARAMETERS.flatMap((entry) => ("uncertainty" in entry ? [entry] : []));

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  summary: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface InputsSectionProps {
  readonly column: ScenarioColumn;
  readonly view: ComputableView;
}

/** How sure we are of each input: what holds, what it rests on, and the way to state another. */
export function InputsSection({ column, view }: InputsSectionProps) {
  const styles = useStyles();
  const varying = NUMBERS.filter(({ key }) => view.uncertain.distributions.has(key));
  const certain = NUMBERS.filter(({ key }) => !view.uncertain.distributions.has(key));
  return (
    <PageSection
      title="What is uncertain"
      text="How far each input may be off. Where you state nothing, a default holds: from counts in the report, or assumed. Inputs vary independently of each other, but for pairs of which you say that they go together."
    >
      <Rows parameters={varying} label="Inputs that vary" column={column} view={view} />
      <GoesTogether column={column} view={view} />
      <Disclosure className={styles.summary} summary={`${certain.length} inputs that are taken as certain`}>
        <Rows parameters={certain} label="Inputs taken as certain" column={column} view={view} />
      </Disclosure>
    </PageSection>
  );
}

interface RowsProps extends InputsSectionProps {
  readonly parameters: readonly NumberParameter[];
  readonly label: string;
}

function Rows({ parameters, label, column, view }: RowsProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Without markers it is no list to Safari's reader unless it says so.
    <ul role="list" aria-label={label} className={useStyles().list}>
      {parameters.map((parameter) => (
        <InputRow key={parameter.key} parameter={parameter} column={column} view={view} />
      ))}
    </ul>
  );
}
