import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { NoteAddRegular, NoteEditRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Parameter } from "../../../model/register/parameters";
import type { ParameterNote, ScenarioColumn, ScenarioEntry } from "../../../excel";
import { useSession } from "../../session/SessionContext";
import { VisuallyHidden } from "../ui/VisuallyHidden";
import { NoteForm } from "./NoteForm";
import { freshNote, hasNote } from "./parameterNote";

const useStyles = makeStyles({
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
  const styles = useStyles();
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
