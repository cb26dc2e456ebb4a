import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { quantileAt } from "../../../../analysis/distributions/distribution";
import type { StatedUncertainty } from "../../../../model/register/uncertainty";
import type { ScenarioColumn } from "../../../../excel";
import type { ComputableView } from "../../../kit/analysed/AnalysisFrame";
import { toDigits } from "../../../format/formatNumbers";
import { formatIn } from "../../../format/formatParameter";
import { useSession } from "../../../session/SessionContext";
import { Tag } from "../../../kit/ui/Tag";
import { VisuallyHidden } from "../../../kit/ui/VisuallyHidden";
import { describeStated } from "./distributionEntry";
import { DistributionEditor } from "./DistributionEditor";
import { statedUncertainty } from "./statedUncertainty";
import type { UncertainInput } from "./uncertainInput";

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
  readonly input: UncertainInput;
  readonly column: ScenarioColumn;
  readonly view: ComputableView;
}

/** One input: its distribution in words, its 95% interval, and the way to state another distribution. */
export function InputRow({ input, column, view: { analysed } }: InputRowProps) {
  const styles = useStyles();
  const session = useSession();
  const [isEditing, setEditing] = useState(false);
  const { key, label, value, distribution, notation } = input;
  const ends = distribution === undefined ? [] : [0.025, 0.975].map((p) => quantileAt(distribution, p));
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
        {!input.isCorrected && (
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
        )}
      </div>
      {distribution !== undefined && (
        <div>
          {ends.map((end) => formatIn(notation, toDigits(end, 3))).join(" to ")}
          <span className={styles.quiet}>, now {formatIn(notation, value)}</span>
        </div>
      )}
      {stated !== null && isOutside(value, ends) && (
        <div>The scenario’s value lies outside this interval: what is stated does not follow it.</div>
      )}
      <div className={styles.quiet}>
        {stated === null ? input.byDefault : describeStated(stated, input)}{" "}
        {stated !== null && <Tag>stated in the workbook</Tag>}
      </div>
      {input.isCorrected && (
        <div>A correction for the evidence allows for this already: a distribution would count caution twice.</div>
      )}
      {isEditing && (
        <DistributionEditor
          input={input}
          stated={stated}
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
