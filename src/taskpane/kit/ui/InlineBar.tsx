import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface InlineBarProps {
  /** What it asks, in a few words. */
  readonly label: string;
  readonly children: ReactNode;
  readonly buttons: ReactNode;
  readonly onCancel: () => void;
}

/** A question in the pane, in place of a dialog. It takes the focus to its first control, gives it back, and Escape cancels. */
export function InlineBar({ label, children, buttons, onCancel }: InlineBarProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    root.current?.querySelector<HTMLElement>("input, textarea, button")?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  useEffect(() => {
    const bar = root.current;
    const cancelOnEscape = (event: KeyboardEvent) => {
      if (event.key === "Escape") onCancel();
    };
    bar?.addEventListener("keydown", cancelOnEscape);
    return () => bar?.removeEventListener("keydown", cancelOnEscape);
  }, [onCancel]);

  return (
    <div ref={root} role="group" aria-label={label} className={styles.root}>
      <div>{children}</div>
      <div className={styles.buttons}>{buttons}</div>
    </div>
  );
}
