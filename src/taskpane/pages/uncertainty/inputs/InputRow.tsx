import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { quantileAt } from "../../../../analysis/distributions/distribution";
import type { NumberParameter } from "../../../../model/register/parameters";
import { describeUncertainty } from "../../../../model/register/uncertainty";
import type { StatedUncertainty } from "../../../../model/register/uncertainty";
import type { ScenarioColumn } from "../../../../excel";
import type { ComputableView } from "../../../kit/analysed/AnalysisFrame";
import { toDigits } from "../../../format/formatNumbers";
import { formatValue } from "../../../format/formatParameter";
import { isChanged } from "../../../session/scenarioInForce";
import { useSession } from "../../../session/SessionContext";
import { Tag } from "../../../kit/ui/Tag";
import { VisuallyHidden } from "../../../kit/ui/VisuallyHidden";
import { describeStated } from "./distributionEntry";
import { DistributionEditor } from "./DistributionEditor";
import { statedUncertainty } from "./statedUncertainty";

const useStyles = makeStyles({
  root: {
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
  },
  head: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  button: { flexShrink: 0, minWidth: 0, minHeight: "24px", padding: "0 4px", fontWeight: tokens.fontWeightRegular },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface InputRowProps {
  readonly parameter: NumberParameter;
  readonly column: ScenarioColumn;
  readonly view: ComputableView;
}

/** One input: its distribution in words, its 95% interval, and the way to state another distribution. */
export function InputRow({ parameter, column, view: { analysed, uncertain } }: InputRowProps) {
  const styles = useStyles();
  const session = useSession();
  const [isEditing, setEditing] = useState(false);
  const { key, label } = parameter;
  const distribution = uncertain.distributions.get(key);
  const ends = distribution === undefined ? [] : [0.025, 0.975].map((p) => quantileAt(distribution, p));
  const value = analysed.scenario[key];
  const stated = statedUncertainty(analysed, key);

  const save = async (entry: StatedUncertainty | null) => {
    const isSaved = await session.perform(async () => {
      await session.workbook.writeUncertainty(column, key, entry);
      return { status: `Saved how sure we are of ${label}` };
    });
    if (isSaved) setEditing(false);
  };
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <span className={styles.label}>{label}</span>
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={<EditRegular />}
          disabledFocusable={isEditing}
          onClick={() => setEditing(true)}
        >
          Edit
          <VisuallyHidden> how sure we are of {label}</VisuallyHidden>
        </Button>
      </div>
      {distribution !== undefined && (
        <div>
          {ends.map((end) => formatValue(parameter, toDigits(end, 3))).join(" to ")}
          <span className={styles.quiet}>, now {formatValue(parameter, value)}</span>
        </div>
      )}
      {stated !== null && isOutside(value, ends) && (
        <div>The scenario’s value lies outside this interval: what is stated does not follow it.</div>
      )}
      <div className={styles.quiet}>
        {stated === null ? describeDefault(parameter, value) : describeStated(stated, parameter)}{" "}
        {stated !== null && <Tag>stated in the workbook</Tag>}
      </div>
      {isEditing && (
        <DistributionEditor
          parameter={parameter}
          value={value}
          stated={stated}
          before={distribution}
          onSave={(entry) => void save(entry)}
          onCancel={() => setEditing(false)}
        />
      )}
    </li>
  );
}

function isOutside(value: number, [low, high]: readonly number[]): boolean {
  return low !== undefined && high !== undefined && (value < low || value > high);
}

/** The register's uncertainty, which follows the scenario's value where that is another than the published one. */
function describeDefault(parameter: NumberParameter, value: number): string {
  const described = describeUncertainty(parameter.uncertainty);
  const isMoved = parameter.uncertainty.distribution !== "fixed" && isChanged(parameter, value);
  return isMoved ? `${described}, moved to the scenario’s value` : described;
}
