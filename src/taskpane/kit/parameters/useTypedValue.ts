import { useRef, useState } from "react";
import type { KeyboardEvent } from "react";

/** What a field's text means, or why it means nothing. */
export type Typed =
  | { readonly ok: true; readonly value: string | number }
  | { readonly ok: false; readonly message: string };

/**
 * A text field over a cell: Enter or leaving the field commits; Escape brings back what stood there; a text left as it was
 * writes nothing. What was typed stays in view while it is on its way to the cell.
 *
 * @param shown the text of what the cell holds
 * @param commit writes, and is done once the pane has read the cell again
 */
export function useTypedValue(
  shown: string,
  read: (text: string) => Typed,
  commit: (value: string | number) => Promise<unknown>,
) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const onItsWay = useRef<string | null>(null);
  const leave = () => {
    setTyped(null);
    setRefused(null);
  };
  const save = async (text: string, value: string | number) => {
    onItsWay.current = text;
    setRefused(null);
    await commit(value);
    onItsWay.current = null;
    // Unless somebody has typed on.
    setTyped((now) => (now === text ? null : now));
  };
  const finish = () => {
    if (typed === null || typed.trim() === shown) leave();
    else if (typed !== onItsWay.current) {
      const reading = read(typed.trim());
      if (reading.ok) void save(typed, reading.value);
      else setRefused(reading.message);
    }
  };
  return {
    refused,
    input: {
      value: typed ?? shown,
      onChange: (_event: unknown, data: { readonly value: string }) => setTyped(data.value),
      onBlur: finish,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === "Enter") finish();
        if (event.key === "Escape" && typed !== null) {
          event.stopPropagation();
          leave();
        }
      },
    },
  };
}
