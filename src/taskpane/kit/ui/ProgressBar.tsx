import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayoutEffect, useRef } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexGrow: 1,
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "24px",
    minWidth: 0,
  },
  bar: { flexGrow: 1, flexBasis: "60px", minWidth: "40px", accentColor: tokens.colorCompoundBrandBackground },
});

interface ProgressBarProps {
  /** What is under way: "Refining to 1,000,000 draws". */
  readonly name: string;
  /** How much is done, 0 to 1; null where that cannot be told. */
  readonly share: number | null;
  readonly isCancelling?: boolean;
  readonly onCancel: () => void;
  /** A few words beside the bar. */
  readonly children?: ReactNode;
}

/** How far something is that takes a while, with the button that ends it. Once it has gone, the focus is where it was before. */
export function ProgressBar({ name, share, isCancelling = false, onCancel, children }: ProgressBarProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const own = root.current;
    const before = document.activeElement;
    return () => {
      if (own?.contains(document.activeElement) && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <div ref={root} className={styles.root}>
      <progress className={styles.bar} aria-label={name} {...(share === null ? {} : { value: share })} />
      {children}
      <Button size="small" aria-label={`Cancel: ${name}`} disabledFocusable={isCancelling} onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
