import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { NativeChange } from "../../../excel/index";
import { cellOn } from "../../format/cellOn";
import { GoToCell } from "../../kit/ui/GoToCell";
import { InlineBar } from "../../kit/ui/InlineBar";
import { LongList } from "../../kit/ui/LongList";
import { VisuallyHidden } from "../../kit/ui/VisuallyHidden";
import { LeftCells } from "./LeftCells";
import { actionOf, contentText, type Plan } from "./nativeTexts";

const KINDS = {
  formula: "formula",
  grid: "part of a table",
  frozen: "value, frozen",
} as const satisfies Record<NativeChange["kind"], string>;

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  kind: { marginInlineStart: "auto", flexShrink: 0, color: tokens.colorNeutralForeground3 },
  contents: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  },
  before: { color: tokens.colorNeutralForeground3 },
  note: { color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "flex-start" },
});

interface PlanViewProps {
  readonly plan: Plan;
  readonly isBusy: boolean;
  readonly onWrite: () => void;
  readonly onClose: () => void;
}

/** Every cell that would be written, and the question whether to. */
export function PlanView({ plan, isBusy, onWrite, onClose }: PlanViewProps) {
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const { direction } = plan;
  const { changes, left } = plan.preview;
  const action = actionOf(plan);
  return (
    <>
      {changes.length > 0 && (
        <Button appearance="primary" className={styles.button} onClick={() => setAsking(true)}>
          {action}…
        </Button>
      )}
      {isAsking && (
        <InlineBar
          label={action}
          onCancel={() => setAsking(false)}
          buttons={
            <>
              <Button size="small" onClick={() => setAsking(false)}>
                Cancel
              </Button>
              <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={onWrite}>
                {action}
              </Button>
            </>
          }
        >
          {direction === "replace"
            ? "Write the formulas below? A new sheet notes what the cells held, and from it they can be put back."
            : "Write the CBA functions back into the cells below? Cells that were changed since stay as they are."}
        </InlineBar>
      )}
      {changes.length > 0 && (
        <LongList
          label="Cells that would be written"
          items={changes}
          keyOf={({ sheet, address }) => `${sheet}!${address}`}
          render={(change) => (
            <>
              <div className={styles.head}>
                <GoToCell
                  address={cellOn(change.sheet, change.address)}
                >{`${change.sheet}!${change.address}`}</GoToCell>
                <span className={styles.kind}>{KINDS[change.kind]}</span>
              </div>
              <dl className={styles.contents}>
                <dt>
                  <VisuallyHidden>Before</VisuallyHidden>
                </dt>
                <dd className={styles.before}>{contentText(change.before)}</dd>
                <dt>
                  <span aria-hidden>→</span>
                  <VisuallyHidden>After</VisuallyHidden>
                </dt>
                <dd>{contentText(change.after)}</dd>
              </dl>
              {change.note !== null && <div className={styles.note}>{change.note}</div>}
            </>
          )}
        />
      )}
      <LeftCells title="Cells that stay as they are" cells={left} />
      <Button className={styles.button} size="small" appearance="subtle" onClick={onClose}>
        Close the preview
      </Button>
    </>
  );
}
