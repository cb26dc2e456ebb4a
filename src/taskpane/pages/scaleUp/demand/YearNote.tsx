import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formatNumber } from "../../../format/formatNumbers";
import { GoToCell } from "../../../kit/ui/GoToCell";
import type { YearInForce } from "../plan/planInForce";

const useStyles = makeStyles({
  root: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

interface YearNoteProps {
  readonly entry: YearInForce;
  readonly name: string;
  /** What is wrong with the text in the year's field. */
  readonly typingError: string | null;
}

/** What must be said of one year's cases: what is wrong, or which formula they come from. */
export function YearNote({ entry, name, typingError }: YearNoteProps) {
  const styles = useStyles();
  const { cases, unreadable, formula, isLinked, isByGrowth, address } = entry;
  const place = address === null ? null : <GoToCell address={address} />;
  if (typingError !== null) {
    const counts = unreadable === null ? ` Until it is mended, ${formatNumber(cases ?? 0)} counts.` : "";
    return (
      <ProblemLine isAlert>
        {name}: {typingError}
        {counts}
      </ProblemLine>
    );
  }
  if (unreadable !== null) {
    return (
      <ProblemLine>
        {name} {unreadable.problem} {place}
      </ProblemLine>
    );
  }
  if (formula === null || isByGrowth) return null;
  return (
    <div className={styles.root}>
      {name} is {formula}
      {isLinked ? ", calculated in the sheet, so it is changed there." : " in the sheet."} {place}
    </div>
  );
}

export function ProblemLine({ isAlert = false, children }: { isAlert?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div role={isAlert ? "alert" : undefined} className={mergeClasses(styles.root, styles.problem)}>
      {children}
    </div>
  );
}
