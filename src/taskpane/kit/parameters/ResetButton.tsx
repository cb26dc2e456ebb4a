import { Button } from "@fluentui/react-components";
import { ArrowResetRegular } from "@fluentui/react-icons";
import { formatPublished, originOf } from "../../format/formatParameter";
import type { ParameterView } from "./parameterView";

interface ResetButtonProps {
  readonly view: ParameterView;
  /** The button goes once it has done its work, so the focus must find another place. */
  readonly onReset: () => void;
}

/** Brings back the register’s value; there only where there is something to bring back. */
export function ResetButton({ view, onReset }: ResetButtonProps) {
  if (!view.isChanged || view.isReadOnly) return null;
  const label = `Reset ${view.parameter.label} to ${originOf(view.parameter)} ${formatPublished(view.parameter)}`;
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<ArrowResetRegular />}
      aria-label={label}
      title={label}
      onClick={() => {
        view.reset();
        onReset();
      }}
    />
  );
}
