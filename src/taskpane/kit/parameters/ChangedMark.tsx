import { makeStyles, tokens } from "@fluentui/react-components";
import { VisuallyHidden } from "../ui/VisuallyHidden";

const useStyles = makeStyles({
  dot: {
    display: "inline-block",
    width: "7px",
    height: "7px",
    marginInlineEnd: "5px",
    borderRadius: "50%",
    verticalAlign: "middle",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
});

/** A dot beside what differs from the report. */
export function ChangedMark({ isChanged }: { isChanged: boolean }) {
  const styles = useStyles();
  if (!isChanged) return null;
  return (
    <>
      <span className={styles.dot} aria-hidden title="Changed from the published or starting value" />
      <VisuallyHidden>changed: </VisuallyHidden>
    </>
  );
}
