import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { NoteAddRegular, NoteEditRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ParameterNote, ScenarioColumn, ScenarioEntry } from "../../../excel/index";
import type { Parameter } from "../../../model/register/parameters";
import { useSession, useSessionState } from "../../session/SessionContext";
import { InlineBar } from "../ui/InlineBar";
import { VisuallyHidden } from "../ui/VisuallyHidden";
import { freshNote, hasNote } from "./parameterNote";

const useParameterNoteViewStyles = makeStyles({
  note: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    whiteSpace: "pre-line",
  },
  who: { display: "block", color: tokens.colorNeutralForeground3 },
  button: {
    minWidth: 0,
    minHeight: "24px",
    marginLeft: "-4px",
    padding: "0 4px",
    fontWeight: tokens.fontWeightRegular,
  },
});

interface ParameterNoteViewProps {
  readonly parameter: Parameter;
  readonly entry: ScenarioEntry;
  readonly column: ScenarioColumn;
}

/** Who gave the parameter its value in this scenario, and why; kept in the sheet. */
export function ParameterNoteView({ parameter, entry, column }: ParameterNoteViewProps) {
  const styles = useParameterNoteViewStyles();
  const session = useSession();
  const [isEditing, setEditing] = useState(false);
  const { note } = entry;
  const isNoted = hasNote(entry);

  const save = async (next: ParameterNote) => {
    const isSaved = await session.perform(async () => {
      await session.workbook.writeParameterNote(column, parameter.key, next);
      return { status: `Saved the note on ${parameter.label}` };
    });
    if (isSaved) setEditing(false);
  };
  return (
    <>
      {isNoted && note !== null && !isEditing && (
        <p className={styles.note}>
          <VisuallyHidden>Note: </VisuallyHidden>
          {note.why}
          {note.who !== "" && <span className={styles.who}>{note.who}</span>}
        </p>
      )}
      {isEditing && (
        <NoteForm
          label={`Note on ${parameter.label}`}
          note={isNoted && note !== null ? note : freshNote(column)}
          onSave={(next) => void save(next)}
          onCancel={() => setEditing(false)}
        />
      )}
      {!column.isReference && (
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={isNoted ? <NoteEditRegular /> : <NoteAddRegular />}
          disabledFocusable={isEditing}
          onClick={() => setEditing(true)}
        >
          {isNoted ? "Edit note" : "Add note"}
          <VisuallyHidden> on {parameter.label}</VisuallyHidden>
        </Button>
      )}
    </>
  );
}

const useNoteFormStyles = makeStyles({
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
function NoteForm({ label, note, onSave, onCancel }: NoteFormProps) {
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
      <div className={useNoteFormStyles().fields}>
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
