import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Domain } from "../../../model/register/domain";
import { formatIn } from "../../format/formatParameter";
import type { Notation } from "../../../model/register/notation";
import { ValueField } from "../parameters/ValueField";
import { parseTypedNumber } from "../parameters/parseTypedValue";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  label: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  error: {
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ":empty": { display: "none" },
  },
});

interface NumberInputProps {
  readonly label: string;
  readonly value: number;
  readonly notation: Notation;
  readonly domain: Domain;
  readonly isReadOnly?: boolean;
  readonly onCommit: (value: number) => void;
}

/** A number to type under its name, with what is wrong with it beneath. */
export function NumberInput({ label, value, notation, domain, isReadOnly = false, onCommit }: NumberInputProps) {
  const styles = useStyles();
  const error = useId();
  const [message, setMessage] = useState<string | null>(null);
  return (
    <div className={styles.root}>
      {/* The field has the name itself, for whoever does not see it above. */}
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <ValueField
        label={label}
        shown={formatIn(notation, value)}
        isReadOnly={isReadOnly}
        isInvalid={false}
        describedBy={error}
        parse={(text) => parseTypedNumber(notation, domain, text)}
        onCommit={onCommit}
        onError={setMessage}
      />
      <span id={error} role="alert" className={styles.error}>
        {message}
      </span>
    </div>
  );
}
