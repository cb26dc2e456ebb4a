import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, SubtractRegular } from "@fluentui/react-icons";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { useId, useRef, useState } from "react";
import { formatNumber } from "../../../format/formatNumbers";
import { ValueField } from "../../../kit/parameters/ValueField";
import type { TypedValue } from "../../../kit/parameters/parseTypedValue";
import { VisuallyHidden } from "../../../kit/ui/VisuallyHidden";
import { count } from "../../../format/count";
import { yearsShown } from "../plan/planInForce";
import type { YearInForce } from "../plan/planInForce";
import { isSeveralCells, readPastedCases } from "./pastedCases";
import { ProblemLine, YearNote } from "./YearNote";

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
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  status: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface CasesGridProps {
  /** All years that there may be. */
  readonly years: readonly YearInForce[];
  /** Their names: "2026/27". */
  readonly names: readonly string[];
  readonly parse: (text: string) => TypedValue;
  /** Cases by the year's place from 0; null takes an entry away. */
  readonly onChange: (changes: ReadonlyMap<number, number | null>) => void;
}

/**
 * Cases by year, a field each, which writes its own cell and no other. Enter goes on to the next year; a row or column
 * copied from a spreadsheet fills the years from the focused one on. What cannot be read stays in its field, with the
 * reason beneath, and changes nothing; a formula that takes its number from elsewhere is shown and left alone.
 */
export function CasesGrid({ years, names, parse, onChange }: CasesGridProps) {
  const styles = useStyles();
  const hint = useId();
  const list = useRef<HTMLOListElement>(null);
  const [errors, setErrors] = useState<ReadonlyMap<number, string>>(new Map());
  const [pasteError, setPasteError] = useState<string | null>(null);
  const [status, setStatus] = useState("");
  // Fields begin anew after a paste, so that no half-typed text stands over a pasted number.
  const [generation, setGeneration] = useState(0);
  const shown = years.slice(0, yearsShown(years));

  const focusYear = (year: number) => list.current?.querySelectorAll("input")[year]?.focus();
  /** The first of some years whose cell takes its number from elsewhere, in a sentence; null where all can be written. */
  const linkedAmong = (from: number, amount = 1) => {
    const year = years.slice(from, from + amount).findIndex(({ isLinked }) => isLinked);
    return year === -1 ? null : `${names[from + year] ?? ""} is calculated in the sheet, so it is changed there.`;
  };
  const change = (next: ReadonlyMap<number, number | null>, message = "") => {
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
  const paste = (event: ClipboardEvent, from: number) => {
    const text = event.clipboardData.getData("text/plain");
    if (!isSeveralCells(text)) return;
    event.preventDefault();
    const pasted = readPastedCases(text, parse, years.length - from);
    const refused = pasted.ok ? linkedAmong(from, pasted.cases.length) : pasted.message;
    if (!pasted.ok || refused !== null) {
      setPasteError(refused);
      return;
    }
    setErrors(new Map());
    setGeneration(generation + 1);
    change(
      new Map(pasted.cases.map((cases, place) => [from + place, cases])),
      pasted.left === 0 ? "Pasted." : `Pasted, but for ${count(pasted.left, "number")} beyond ${years.length} years.`,
    );
    requestAnimationFrame(() => focusYear(from));
  };
  const onKeyDown = (event: KeyboardEvent, year: number) => {
    // Afterwards, for the field takes what was typed first.
    if (event.key === "Enter") requestAnimationFrame(() => focusYear(event.shiftKey ? year - 1 : year + 1));
  };
  const addYear = () => {
    const refused = linkedAmong(shown.length);
    if (refused !== null) setStatus(refused);
    else change(new Map([[shown.length, shown.at(-1)?.cases ?? 0]]), `Added ${names[shown.length] ?? "a year"}.`);
  };
  const removeYear = () => {
    const last = shown.length - 1;
    const refused = linkedAmong(last);
    if (refused !== null) {
      setStatus(refused);
      return;
    }
    showError(last, null);
    change(new Map([[last, null]]), `Removed ${names[last] ?? "the last year"}.`);
  };

  return (
    <div className={styles.root} role="group" aria-label="Cases starting in each year">
      <VisuallyHidden id={hint}>A row of numbers copied from a spreadsheet can be pasted here.</VisuallyHidden>
      <ol ref={list} className={styles.years}>
        {shown.map((entry, year) => (
          <li key={`${generation} ${year}`}>
            <div className={styles.year} aria-hidden>
              {names[year]}
            </div>
            {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- The fields in it take the keyboard. */}
            <div onPaste={(event) => paste(event, year)} onKeyDown={(event) => onKeyDown(event, year)}>
              <ValueField
                label={`Cases starting in ${names[year] ?? `year ${year + 1}`}`}
                shown={entry.unreadable?.text ?? (entry.cases === null ? "" : formatNumber(entry.cases))}
                isReadOnly={entry.isLinked}
                isInvalid={entry.unreadable !== null}
                describedBy={hint}
                parse={parse}
                onCommit={(value) => change(new Map([[year, value]]))}
                onError={(message) => showError(year, message)}
              />
            </div>
          </li>
        ))}
      </ol>
      {shown.map((entry, year) => (
        <YearNote key={names[year]} entry={entry} name={names[year] ?? ""} typingError={errors.get(year) ?? null} />
      ))}
      {pasteError !== null && <ProblemLine isAlert>{pasteError} Nothing was changed.</ProblemLine>}
      <div className={styles.foot}>
        <Button size="small" icon={<AddRegular />} disabledFocusable={shown.length >= years.length} onClick={addYear}>
          Add a year
        </Button>
        <Button size="small" icon={<SubtractRegular />} disabledFocusable={shown.length <= 1} onClick={removeYear}>
          Remove the last
        </Button>
        <span role="status" className={styles.status}>
          {status}
        </span>
      </div>
    </div>
  );
}
