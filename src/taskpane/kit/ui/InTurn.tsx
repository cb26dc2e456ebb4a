import { Children, startTransition, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { nextTurn } from "../../../analysis/simulation/nextTurn";

/** Shows its parts one after the other, each in a turn of the page's own, so that drawing many does not hold it up. */
export function InTurn({ children }: { readonly children: ReactNode }) {
  const parts = Children.toArray(children);
  const [shown, setShown] = useState(1);
  const isWhole = shown >= parts.length;
  useEffect(() => {
    if (isWhole) return undefined;
    let isThere = true;
    void nextTurn().then(() => {
      if (isThere) startTransition(() => setShown(shown + 1));
    });
    return () => {
      isThere = false;
    };
  }, [shown, isWhole]);
  return parts.slice(0, shown);
}
