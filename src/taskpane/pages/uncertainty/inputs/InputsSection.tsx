import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScenarioColumn } from "../../../../excel";
import type { ComputableView } from "../../../kit/analysed/AnalysisFrame";
import { Disclosure } from "../../../kit/ui/Disclosure";
import { PageSection } from "../../../kit/ui/PageSection";
import { GoesTogether } from "./GoesTogether";
import { InputRow } from "./InputRow";
import { uncertainInputs } from "./uncertainInput";
import type { UncertainInput } from "./uncertainInput";

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
  const inputs = uncertainInputs(view.uncertain);
  const varying = inputs.filter(({ distribution }) => distribution !== undefined);
  const certain = inputs.filter(({ distribution }) => distribution === undefined);
  return (
    <PageSection
      title="What is uncertain"
      text="How far each input may be off. Where you state nothing, a default holds: from counts in the report, or assumed. Outcomes of your own are last. Inputs vary independently of each other, but for pairs of which you say that they go together."
    >
      <Rows inputs={varying} label="Inputs that vary" column={column} view={view} />
      <GoesTogether column={column} view={view} />
      <Disclosure className={styles.summary} summary={`${certain.length} inputs that are taken as certain`}>
        <Rows inputs={certain} label="Inputs taken as certain" column={column} view={view} />
      </Disclosure>
    </PageSection>
  );
}

interface RowsProps extends InputsSectionProps {
  readonly inputs: readonly UncertainInput[];
  readonly label: string;
}

function Rows({ inputs, label, column, view }: RowsProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Without markers it is no list to Safari's reader unless it says so.
    <ul role="list" aria-label={label} className={useStyles().list}>
      {inputs.map((input) => (
        <InputRow key={input.key} input={input} column={column} view={view} />
      ))}
    </ul>
  );
}
