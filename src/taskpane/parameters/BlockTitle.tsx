import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { InfoFilled, InfoRegular } from "@fluentui/react-icons";
import type { ScenarioColumn } from "../../workbook";
import { unitCaption } from "../formatParameter";
import { Tag } from "../ui/Tag";
import { BasisTag } from "./BasisTag";
import { ChangedMark } from "./ChangedMark";
import { FormulaHint } from "./FormulaHint";
import { hasNote } from "./parameterNote";
import type { BlockRow, ParameterBlock } from "./parameterLayout";
import { useParameter } from "./useParameter";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS, minHeight: "24px" },
  text: {
    flexGrow: 1,
    minWidth: 0,
    paddingBlock: "2px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  unit: {
    display: "inline-block",
    marginInlineEnd: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

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
  const styles = useStyles();
  const [first] = block.rows;
  const unit = first === undefined ? "" : unitCaption(first.parameter);
  const parameters = block.rows.map(({ parameter }) => parameter);
  return (
    <div className={styles.root}>
      <div className={styles.text}>
        {first?.arm === null && <OwnMark row={first} column={column} />}
        {block.title} {unit !== "" && <span className={styles.unit}>{unit}</span>}
        <BasisTag parameters={parameters} />
        {parameters.some(({ key }) => hasNote(column.entries.get(key))) && <Tag>note</Tag>}
        {first?.arm === null && <OwnFormula row={first} column={column} />}
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={isOpen ? <InfoFilled /> : <InfoRegular />}
        aria-label={`Source of ${block.title}`}
        title={`Source of ${block.title}`}
        aria-expanded={isOpen}
        aria-controls={controls}
        onClick={onToggle}
      />
    </div>
  );
}

/** A parameter on its own carries its marks in the title, for it has no name beside its slider. */
function OwnMark({ row, column }: { row: BlockRow; column: ScenarioColumn }) {
  return <ChangedMark isChanged={useParameter(column, row.parameter).isChanged} />;
}

function OwnFormula({ row, column }: { row: BlockRow; column: ScenarioColumn }) {
  return <FormulaHint view={useParameter(column, row.parameter)} />;
}
