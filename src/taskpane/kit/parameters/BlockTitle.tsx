import type { ScenarioColumn } from "../../../excel";
import { unitCaption } from "../../format/formatParameter";
import { Tag } from "../ui/Tag";
import { BasisTag } from "./BasisTag";
import { BlockHead } from "./BlockHead";
import { ChangedMark } from "./ChangedMark";
import { FormulaHint } from "./FormulaHint";
import { hasNote } from "./parameterNote";
import type { BlockRow, ParameterBlock } from "./parameterLayout";
import { useParameter } from "./useParameter";

interface BlockTitleProps {
  readonly block: ParameterBlock;
  readonly column: ScenarioColumn;
  readonly isOpen: boolean;
  /** The id of the details it shows or hides. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** What a block is about, in which unit, and the way to where its values come from. */
export function BlockTitle({ block, column, isOpen, controls, onToggle }: BlockTitleProps) {
  const [first] = block.rows;
  const parameters = block.rows.map(({ parameter }) => parameter);
  return (
    <BlockHead
      title={block.title}
      unit={first === undefined ? "" : unitCaption(first.parameter)}
      mark={first?.arm === null && <OwnMark row={first} column={column} />}
      {...{ isOpen, controls, onToggle }}
    >
      <BasisTag parameters={parameters} />
      {parameters.some(({ key }) => hasNote(column.entries.get(key))) && <Tag>note</Tag>}
      {first?.arm === null && <OwnFormula row={first} column={column} />}
    </BlockHead>
  );
}

/** A parameter on its own carries its marks in the title, for it has no name beside its slider. */
function OwnMark({ row, column }: { row: BlockRow; column: ScenarioColumn }) {
  return <ChangedMark isChanged={useParameter(column, row.parameter).isChanged} />;
}

function OwnFormula({ row, column }: { row: BlockRow; column: ScenarioColumn }) {
  return <FormulaHint view={useParameter(column, row.parameter)} />;
}
