import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ScenarioColumn } from "../../../excel";
import { BlockTitle } from "./BlockTitle";
import { ParameterDetails } from "./ParameterDetails";
import type { ParameterBlock } from "./parameterLayout";
import { ParameterRow } from "./ParameterRow";

const useStyles = makeStyles({
  root: { paddingBlock: tokens.spacingVerticalXS },
});

/** A parameter, or one quantity of both arms, with its source on demand. */
export function ParameterBlockView({ block, column }: { block: ParameterBlock; column: ScenarioColumn }) {
  const styles = useStyles();
  const details = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.root} role="group" aria-label={block.title}>
      <BlockTitle block={block} column={column} isOpen={isOpen} controls={details} onToggle={() => setOpen(!isOpen)} />
      <div id={details} hidden={!isOpen}>
        {isOpen && <ParameterDetails rows={block.rows} column={column} />}
      </div>
      {block.rows.map((row) => (
        <ParameterRow key={row.parameter.key} row={row} column={column} />
      ))}
    </div>
  );
}
