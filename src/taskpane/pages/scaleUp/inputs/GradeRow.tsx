import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { OPTIMISM_BIAS } from "../../../../model/appendix9/optimismBias";
import { formatPercent } from "../../../format/formatNumbers";
import { ResetButton } from "../../../kit/parameters/marks";
import { RowNote } from "../../../kit/parameters/RowNote";
import type { ParameterView } from "../../../kit/parameters/useParameter";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 24px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

/** How good the evidence is, and what that takes off the benefits or puts on the costs. */
export function GradeRow({ view, of }: { view: ParameterView; of: "benefits" | "costs" }) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={root} className={styles.root}>
        <Select
          className={styles.select}
          size="small"
          aria-label={view.parameter.label}
          disabled={view.isReadOnly}
          value={String(view.value ?? "")}
          onChange={(_event, { value }) => view.set(Number(value))}
        >
          {view.value === null && <option value="">–</option>}
          {gradeOptions(of).map(({ grade, label }) => (
            <option key={grade} value={grade}>
              {label}
            </option>
          ))}
        </Select>
        <ResetButton view={view} onReset={() => root.current?.querySelector("select")?.focus()} />
      </div>
      <RowNote view={view} slider={null} typingError={null} />
    </>
  );
}

/** The grades of evidence, with what each does: to benefits "−10%", to costs "+10%". */
function gradeOptions(of: "benefits" | "costs"): readonly { readonly grade: number; readonly label: string }[] {
  const sign = of === "benefits" ? "−" : "+";
  return OPTIMISM_BIAS.map(({ grade, evidence, [of]: share }) => ({
    grade,
    label: `${grade}: ${share === 0 ? "no change" : `${sign}${formatPercent(share)}`}. ${evidence}`,
  }));
}
