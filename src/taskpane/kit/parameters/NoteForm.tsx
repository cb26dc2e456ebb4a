import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ParameterNote } from "../../../excel";
import { useSessionState } from "../../session/SessionContext";
import { InlineBar } from "../ui/InlineBar";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface NoteFormProps {
  readonly label: string;
  /** What the fields hold at first. */
  readonly note: ParameterNote;
  readonly onSave: (note: ParameterNote) => void;
  readonly onCancel: () => void;
}

/** A note in the writing. What was typed stays until it is saved or given up. */
export function NoteForm({ label, note, onSave, onCancel }: NoteFormProps) {
  const [who, setWho] = useState(note.who);
  const [why, setWhy] = useState(note.why);
  const isBusy = useSessionState((state) => state.isBusy);
  return (
    <InlineBar
      label={label}
      onCancel={onCancel}
      buttons={
        <>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={isBusy}
            onClick={() => onSave({ who: who.trim(), why: why.trim() })}
          >
            Save note
          </Button>
          <Button size="small" onClick={onCancel}>
            Cancel
          </Button>
        </>
      }
    >
      <div className={useStyles().fields}>
        <Field label="Why this value" size="small">
          <Textarea value={why} rows={2} resize="vertical" onChange={(_event, { value }) => setWhy(value)} />
        </Field>
        <Field label="Who says so" size="small">
          <Input value={who} autoComplete="name" onChange={(_event, { value }) => setWho(value)} />
        </Field>
      </div>
    </InlineBar>
  );
}
