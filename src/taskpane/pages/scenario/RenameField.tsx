import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useSessionState } from "../../session/SessionContext";
import { InlineBar } from "../../kit/ui/InlineBar";

interface RenameFieldProps {
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly onCancel: () => void;
}

/** The scenario's name, typed in place. A refused name stays in the field. */
export function RenameField({ name, onRename, onCancel }: RenameFieldProps) {
  const [typed, setTyped] = useState(name);
  const isBusy = useSessionState((state) => state.isBusy);
  const isBlank = typed.trim() === "";
  const rename = () => {
    if (isBlank || isBusy) return;
    if (typed.trim() === name) onCancel();
    else onRename(typed.trim());
  };
  return (
    <InlineBar
      label="Rename scenario"
      onCancel={onCancel}
      buttons={
        <>
          <Button size="small" appearance="primary" disabledFocusable={isBusy || isBlank} onClick={rename}>
            Rename
          </Button>
          <Button size="small" onClick={onCancel}>
            Cancel
          </Button>
        </>
      }
    >
      <Field label="New name" size="small" {...(isBlank ? { validationMessage: "A scenario needs a name." } : {})}>
        <Input
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
          onFocus={(event) => event.target.select()}
          onKeyDown={(event) => {
            if (event.key === "Enter") rename();
          }}
        />
      </Field>
    </InlineBar>
  );
}
