import type { ScenarioColumn } from "../../../excel";
import { countChanged } from "../../session/scenarioInForce";
import { useSessionState } from "../../session/SessionContext";
import { FoldedGroup } from "./FoldedGroup";
import { ParameterBlockView } from "./ParameterBlockView";
import type { GroupLayout } from "./parameterLayout";

interface ParameterGroupViewProps {
  readonly group: GroupLayout;
  readonly column: ScenarioColumn;
  readonly isOpenAtFirst: boolean;
}

/** A group of the selected scenario's parameters. */
export function ParameterGroupView({ group, column, isOpenAtFirst }: ParameterGroupViewProps) {
  const keys = group.parameters.map(({ key }) => key);
  const changed = useSessionState(({ edits }) => countChanged(column, edits, keys));
  return (
    <FoldedGroup name={group.name} changed={changed} isOpenAtFirst={isOpenAtFirst}>
      {group.blocks.map((block) => (
        <ParameterBlockView key={block.title} block={block} column={column} />
      ))}
    </FoldedGroup>
  );
}
