import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  heading: { margin: 0, font: "inherit" },
  button: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "24px",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chevron: {
    flexShrink: 0,
    transitionProperty: "rotate",
    transitionDuration: tokens.durationFast,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  open: { rotate: "90deg" },
});

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly isOpenAtFirst?: boolean;
  /** Whether the line is a heading of the page's outline. */
  readonly isHeading?: boolean;
  readonly className?: string;
}

/** A line that shows or hides what belongs to it. What is hidden stays as it was left, a half-typed number included. */
export function Disclosure({
  summary,
  children,
  isOpenAtFirst = false,
  isHeading = false,
  className,
}: DisclosureProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const content = useId();
  const button = (
    <DisclosureButton className={className} isOpen={isOpen} controls={content} onToggle={() => setOpen(!isOpen)}>
      {summary}
    </DisclosureButton>
  );
  return (
    <>
      {isHeading ? <h3 className={styles.heading}>{button}</h3> : button}
      <div id={content} hidden={!isOpen}>
        {children}
      </div>
    </>
  );
}

interface DisclosureButtonProps {
  readonly isOpen: boolean;
  /** The id of what it shows or hides. */
  readonly controls: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

export function DisclosureButton({ isOpen, controls, onToggle, children, className }: DisclosureButtonProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, className)}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
    >
      <ChevronRightRegular className={mergeClasses(styles.chevron, isOpen && styles.open)} aria-hidden />
      {children}
    </button>
  );
}
