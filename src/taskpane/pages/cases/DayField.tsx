import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { dayOfIso, isoDay } from "./days";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  input: { maxWidth: "180px", "& input": { minWidth: 0 } },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ":empty": { display: "none" },
  },
});

interface DayFieldProps {
  readonly label: string;
  readonly day: number;
  readonly note: string;
  readonly onChange: (day: number) => void;
}

/** A date in the browser's own field; what is not a whole date yet changes nothing. */
export function DayField({ label, day, note, onChange }: DayFieldProps) {
  const styles = useStyles();
  const id = useId();
  const noteId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className={styles.root}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <Input
        id={id}
        type="date"
        size="small"
        className={styles.input}
        aria-describedby={noteId}
        value={typed ?? isoDay(day)}
        onChange={(_event, { value }) => {
          const next = dayOfIso(value);
          setTyped(next === null ? value : null);
          if (next !== null) onChange(next);
        }}
        onBlur={() => setTyped(null)}
      />
      <span id={noteId} className={styles.note}>
        {note}
      </span>
    </div>
  );
}
