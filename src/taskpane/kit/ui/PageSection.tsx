import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    "& + &": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  text: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface PageSectionProps {
  readonly title: string;
  /** What it is about, in a sentence or two. */
  readonly text?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under a heading of its own. */
export function PageSection({ title, text, children }: PageSectionProps) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children}
    </section>
  );
}
