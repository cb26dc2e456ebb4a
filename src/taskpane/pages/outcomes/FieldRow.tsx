import { Field, Input, Select } from "@fluentui/react-components";
import { findOutcomeField, OUTCOME_FIELDS } from "../../../model/register/outcomes/outcomeFields";
import type { OutcomeFieldDefinition } from "../../../model/register/outcomes/outcomeFields";
import type { OutcomeCell, OutcomeColumn } from "../../../excel";
import { isBlank } from "../../../model/register/cell";
import { formatMoney, formatPercent } from "../../format/formatNumbers";
import { parseTypedNumber } from "../../kit/parameters/parseTypedValue";
import { useTypedValue } from "../../kit/parameters/useTypedValue";
import type { Typed } from "../../kit/parameters/useTypedValue";

const LABELS: Readonly<Record<string, string>> = {
  label: "In plain words",
  source: "Source",
  note: "Note",
};

interface FieldRowProps {
  readonly column: OutcomeColumn;
  readonly cell: OutcomeCell | undefined;
  /** What is wrong with what the cell holds. */
  readonly problem: string | undefined;
  /** Done once the cell has been read again. */
  readonly onCommit: (value: string | number) => Promise<unknown>;
}

/** One field of an outcome, as its kind of value asks: a number, one of a few words, a year or a text. */
export function FieldRow({ column, cell, problem, onCommit }: FieldRowProps) {
  const field = findOutcomeField(column);
  const label = field?.title ?? LABELS[column] ?? column;
  if (cell === undefined) return null;
  const hint = field?.note ?? null;
  if (field?.choices !== undefined) {
    const value = textOf(cell.value);
    const isKnown = field.choices.some((choice) => choice.toLowerCase() === value.trim().toLowerCase());
    return (
      <Field label={label} hint={hint} {...stateOf(problem)}>
        <Select
          size="small"
          disabled={cell.isLinked}
          value={isKnown ? value.trim() : ""}
          onChange={(_event, data) => void onCommit(data.value)}
        >
          <option value="">{value === "" || isKnown ? "–" : value}</option>
          {field.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  return <TypedField {...{ label, hint, field, cell, problem, onCommit }} />;
}

interface TypedFieldProps extends Pick<FieldRowProps, "problem" | "onCommit"> {
  readonly label: string;
  readonly hint: string | null;
  readonly field: OutcomeFieldDefinition | undefined;
  readonly cell: OutcomeCell;
}

function TypedField({ label, hint, field, cell, problem, onCommit }: TypedFieldProps) {
  const shown = field === undefined ? textOf(cell.value) : shownValue(field, cell.value);
  const { refused, input } = useTypedValue(shown, (typed) => readTyped(field, typed), onCommit);
  return (
    <Field
      label={label}
      hint={cell.isLinked ? `By a formula in ${cell.address}.` : hint}
      {...stateOf(refused ?? problem)}
    >
      <Input size="small" autoComplete="off" readOnly={cell.isLinked} {...input} />
    </Field>
  );
}

function stateOf(problem: string | null | undefined) {
  return problem == null ? {} : ({ validationState: "error", validationMessage: problem } as const);
}

function textOf(value: unknown): string {
  return isBlank(value) ? "" : String(value);
}

function shownValue({ notation, domain }: OutcomeFieldDefinition, value: unknown): string {
  if (typeof value !== "number" || domain === undefined) return textOf(value);
  if (notation === "pounds") return formatMoney(value);
  return notation === "percent" ? formatPercent(value) : String(value);
}

/** What is left out may be blank; what must be given may not. */
function readTyped(field: OutcomeFieldDefinition | undefined, typed: string): Typed {
  if (field === undefined || (typed === "" && !field.isRequired)) return { ok: true, value: typed };
  if (field.domain !== undefined) return parseTypedNumber(field.notation, field.domain, typed);
  const isRead = field.read(typed) !== undefined;
  return isRead ? { ok: true, value: typed } : { ok: false, message: `Allowed: ${field.allowed}.` };
}

/** The fields in the order in which one thinks of them; the share of the evidence follows the grade. */
export const FIELD_ORDER: readonly OutcomeColumn[] = [
  "label",
  ...OUTCOME_FIELDS.map(({ field }) => field),
  "source",
  "note",
];
