import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    // Hidden text is positioned; held here, it does not widen the page.
    position: "relative",
    overflowX: "auto",
    scrollSnapType: "x proximity",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

/** Holds what is wider than the pane and scrolls it sideways, with the keyboard too. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, so the keyboard must reach it.
    <div role="region" aria-label={label} tabIndex={0} className={useStyles().root}>
      {children}
    </div>
  );
}
