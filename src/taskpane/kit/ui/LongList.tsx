import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Key, ReactNode } from "react";
import { useRef, useState } from "react";

/** How many are shown at a time: what is further down is seldom read, and a page of thousands is slow. */
const STEP = 200;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "& > li": {
      paddingBlock: tokens.spacingVerticalXS,
      overflowWrap: "anywhere",
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
    "& > li + li": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  more: { alignSelf: "flex-start" },
});

interface LongListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, place: number) => Key;
  readonly render: (item: Item) => ReactNode;
}

/** A list that may be long: its beginning, and more on demand. */
export function LongList<Item>({ label, items, keyOf, render }: LongListProps<Item>) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [limit, setLimit] = useState(STEP);
  const next = Math.min(STEP, items.length - limit);
  const showMore = () => {
    setLimit(limit + STEP);
    // The button goes with the last of them, so the focus must find another place.
    if (next < STEP) list.current?.focus();
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Without markers no list to Safari's reader. */}
      <ul ref={list} role="list" aria-label={label} tabIndex={-1} className={styles.list}>
        {items.slice(0, limit).map((item, place) => (
          <li key={keyOf(item, place)}>{render(item)}</li>
        ))}
      </ul>
      {next > 0 && (
        <Button size="small" className={styles.more} onClick={showMore}>
          Show {next} more of {items.length}
        </Button>
      )}
    </>
  );
}
