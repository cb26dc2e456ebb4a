import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Disclosure } from "../ui/Disclosure";

const useStyles = makeStyles({
  root: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: {
    minHeight: "40px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: {
    marginInlineStart: "auto",
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  blocks: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 310px), 1fr))",
    columnGap: tokens.spacingHorizontalXXL,
    paddingBlockEnd: tokens.spacingVerticalM,
  },
});

interface FoldedGroupProps {
  readonly name: string;
  /** How many of its parameters differ from the register. */
  readonly changed: number;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A group of parameters that can be folded away; folded, it still tells how many of them are changed. */
export function FoldedGroup({ name, changed, isOpenAtFirst = false, children }: FoldedGroupProps) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={name}>
      <Disclosure
        className={styles.summary}
        isHeading
        isOpenAtFirst={isOpenAtFirst}
        summary={
          <>
            {name}
            {changed > 0 && <span className={styles.count}>{changed} changed</span>}
          </>
        }
      >
        <div className={styles.blocks}>{children}</div>
      </Disclosure>
    </section>
  );
}
