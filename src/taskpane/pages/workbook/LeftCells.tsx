import { makeStyles, tokens } from "@fluentui/react-components";
import type { LeftCell } from "../../../excel/index";
import { GoToCell } from "../../kit/ui/GoToCell";
import { LongList } from "../../kit/ui/LongList";

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Cells that are an exception, each with its reason. */
export function LeftCells({ title, cells }: { title: string; cells: readonly LeftCell[] }) {
  const styles = useStyles();
  if (cells.length === 0) return null;
  return (
    <section aria-label={title}>
      <h4 className={styles.heading}>
        {title} ({cells.length})
      </h4>
      <LongList
        label={title}
        items={cells}
        keyOf={({ address }, place) => `${address} ${place}`}
        render={({ address, why }) => (
          <>
            {/* A defined name of the workbook is no cell to go to. */}
            {address.includes("!") ? <GoToCell address={address}>{address}</GoToCell> : address}: {why}
          </>
        )}
      />
    </section>
  );
}
