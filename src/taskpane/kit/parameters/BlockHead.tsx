import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { InfoFilled, InfoRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS, minHeight: "24px" },
  text: {
    flexGrow: 1,
    minWidth: 0,
    paddingBlock: "2px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  unit: {
    display: "inline-block",
    marginInlineEnd: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

interface BlockHeadProps {
  readonly title: string;
  /** "" where the title says it already. */
  readonly unit: string;
  /** Stands before the title. */
  readonly mark?: ReactNode;
  /** Stand after it: tags and the cell's formula. */
  readonly children: ReactNode;
  readonly isOpen: boolean;
  /** The id of the details it shows or hides. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** The line above the control of a parameter: what it is, and the way to where its value comes from. */
export function BlockHead({ title, unit, mark, children, isOpen, controls, onToggle }: BlockHeadProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.text}>
        {mark}
        {title} {unit !== "" && <span className={styles.unit}>{unit}</span>}
        {children}
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={isOpen ? <InfoFilled /> : <InfoRegular />}
        aria-label={`Source of ${title}`}
        title={`Source of ${title}`}
        aria-expanded={isOpen}
        aria-controls={controls}
        onClick={onToggle}
      />
    </div>
  );
}
