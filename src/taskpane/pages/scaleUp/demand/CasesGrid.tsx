import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, SubtractRegular } from "@fluentui/react-icons";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { useId, useRef, useState } from "react";
import { formatNumber } from "../../../format/formatNumbers";
import { ValueField } from "../../../kit/parameters/ValueField";
import type { TypedValue } from "../../../kit/parameters/parseTypedValue";
import { VisuallyHidden } from "../../../kit/ui/VisuallyHidden";
import { count } from "../../../format/count";
import { isSeveralCells, pasteCases } from "./pastedCases";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  years: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(64px, 1fr))",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  year: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontVariantNumeric: "tabular-nums",
  },
  error: {
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  status: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface CasesGridProps {
  /** Cases that start in each year. */
  readonly cases: readonly number[];
  /** The years' names, one for each that there may be: "2026/27". */
  readonly years: readonly string[];
  readonly isReadOnly: boolean;
  readonly parse: (text: string) => TypedValue;
  readonly onChange: (cases: readonly number[]) => void;
}

/**
 * Cases by year, a field each. Enter goes on to the next year; a row or column copied from a spreadsheet fills the years
 * from the focused one on. What cannot be read stays in its field, with the reason beneath, and changes nothing.
 */
export function CasesGrid({ cases, years, isReadOnly, parse, onChange }: CasesGridProps) {
  const styles = useStyles();
  const hint = useId();
  const list = useRef<HTMLOListElement>(null);
  const [errors, setErrors] = useState<ReadonlyMap<number, string>>(new Map());
  const [pasteError, setPasteError] = useState<string | null>(null);
  const [status, setStatus] = useState("");
  // Fields begin anew after a paste, so that no half-typed text stands over a pasted number.
  const [generation, setGeneration] = useState(0);

  const focusYear = (year: number) => list.current?.querySelectorAll("input")[year]?.focus();
  const change = (next: readonly number[], message = "") => {
    setStatus(message);
    setPasteError(null);
    onChange(next);
  };
  const showError = (year: number, message: string | null) => {
    const rest = new Map(errors);
    if (message === null) rest.delete(year);
    else rest.set(year, message);
    setErrors(rest);
  };
  const paste = (event: ClipboardEvent, year: number) => {
    const text = event.clipboardData.getData("text/plain");
    if (isReadOnly || !isSeveralCells(text)) return;
    event.preventDefault();
    const pasted = pasteCases(cases, year, text, parse, years.length);
    if (!pasted.ok) {
      setPasteError(pasted.message);
      return;
    }
    setErrors(new Map());
    setGeneration(generation + 1);
    change(
      pasted.cases,
      pasted.left === 0 ? "Pasted." : `Pasted, but for ${count(pasted.left, "number")} beyond ${years.length} years.`,
    );
    requestAnimationFrame(() => focusYear(year));
  };
  const onKeyDown = (event: KeyboardEvent, year: number) => {
    // Afterwards, for the field takes what was typed first.
    if (event.key === "Enter") requestAnimationFrame(() => focusYear(event.shiftKey ? year - 1 : year + 1));
  };
  const removeYear = () => {
    const last = cases.length - 1;
    showError(last, null);
    change(cases.slice(0, last), `Removed ${years[last] ?? "the last year"}.`);
  };

  return (
    <div className={styles.root} role="group" aria-label="Cases starting in each year">
      <VisuallyHidden id={hint}>A row of numbers copied from a spreadsheet can be pasted here.</VisuallyHidden>
      <ol ref={list} className={styles.years}>
        {cases.map((amount, year) => (
          <li key={`${generation} ${year}`}>
            <div className={styles.year} aria-hidden>
              {years[year]}
            </div>
            {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- The fields in it take the keyboard. */}
            <div onPaste={(event) => paste(event, year)} onKeyDown={(event) => onKeyDown(event, year)}>
              <ValueField
                label={`Cases starting in ${years[year] ?? `year ${year + 1}`}`}
                shown={formatNumber(amount)}
                isReadOnly={isReadOnly}
                isInvalid={false}
                describedBy={hint}
                parse={parse}
                onCommit={(value) => change(cases.map((other, place) => (place === year ? value : other)))}
                onError={(message) => showError(year, message)}
              />
            </div>
          </li>
        ))}
      </ol>
      {[...errors].map(([year, message]) => (
        <div key={year} role="alert" className={styles.error}>
          {years[year]}: {message} Until it is mended, {formatNumber(cases[year] ?? 0)} counts.
        </div>
      ))}
      {pasteError !== null && (
        <div role="alert" className={styles.error}>
          {pasteError} Nothing was changed.
        </div>
      )}
      <div className={styles.foot}>
        <Button
          size="small"
          icon={<AddRegular />}
          disabledFocusable={isReadOnly || cases.length >= years.length}
          onClick={() => change([...cases, cases.at(-1) ?? 0], `Added ${years[cases.length] ?? "a year"}.`)}
        >
          Add a year
        </Button>
        <Button
          size="small"
          icon={<SubtractRegular />}
          disabledFocusable={isReadOnly || cases.length <= 1}
          onClick={removeYear}
        >
          Remove the last
        </Button>
        <span role="status" className={styles.status}>
          {status}
        </span>
      </div>
    </div>
  );
}
