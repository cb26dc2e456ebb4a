import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { LOW_PANE } from "./paneSize";

const useStyles = makeStyles({
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    [LOW_PANE]: { overflowY: "visible", flexShrink: 0 },
  },
  notices: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    ":empty": { display: "none" },
  },
});

interface PageBodyProps {
  readonly notices: ReactNode;
  readonly children: ReactNode;
}

/** The part of a page that scrolls, notices first. Everything in it that one would scroll to can be reached by keyboard. */
export function PageBody({ notices, children }: PageBodyProps) {
  const styles = useStyles();
  return (
    <div className={styles.body}>
      <div className={styles.notices}>{notices}</div>
      {children}
    </div>
  );
}
