import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    // Hidden text is positioned; held here, it does not widen the page.
    position: "relative",
    overflowX: "auto",
    scrollSnapType: "x proximity",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  /** A shade at the right, where a column that ends at the edge would look like the last. */
  more: { boxShadow: `inset -16px 0 12px -12px ${tokens.colorNeutralStroke1}` },
});

/** Holds what is wider than the pane and scrolls it sideways, with the keyboard too. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  const region = useRef<HTMLDivElement>(null);
  const [hasMore, setHasMore] = useState(false);
  const look = () => {
    const { scrollWidth = 0, clientWidth = 0, scrollLeft = 0 } = region.current ?? {};
    setHasMore(scrollWidth - clientWidth - scrollLeft > 1);
  };
  useLayoutEffect(() => {
    const resized = new ResizeObserver(look);
    const element = region.current;
    if (element) [element, ...element.children].forEach((part) => resized.observe(part));
    return () => resized.disconnect();
  }, []);
  return (
    <div
      ref={region}
      role="region"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, so the keyboard must reach it.
      tabIndex={0}
      className={mergeClasses(styles.root, hasMore && styles.more)}
      onScroll={look}
    >
      {children}
    </div>
  );
}
