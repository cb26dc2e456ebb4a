import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** The buttons' icons stand under what they act on. */
const GAP = "4px";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    marginInlineStart: `-${GAP}`,
  },
  button: { minWidth: 0, minHeight: "24px", padding: `0 ${GAP}`, fontWeight: tokens.fontWeightRegular },
  status: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, ":empty": { display: "none" } },
});

/** Small actions under what they are about, and what became of them. */
export function ActionBar({ children, status }: { readonly children: ReactNode; readonly status: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {children}
      <span role="status" className={styles.status}>
        {status}
      </span>
    </div>
  );
}

interface ActionButtonProps {
  readonly children: string;
  /** What it acts on, for whoever hears several such buttons. */
  readonly of: string;
  readonly icon?: React.JSX.Element;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

export function ActionButton({ children, of, icon, isDisabled = false, onClick }: ActionButtonProps) {
  return (
    <Button
      className={useStyles().button}
      size="small"
      appearance="subtle"
      {...(icon === undefined ? {} : { icon })}
      aria-label={`${children}: ${of}`}
      disabledFocusable={isDisabled}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
