import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { InfoFilled, InfoRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { ScenarioColumn } from "../../../excel/index";
import { unitCaption } from "../../format/formatParameter";
import { SHORT_PANE } from "../ui/paneSize";
import { Tag } from "../ui/Tag";
import { BasisTag, ChangedMark, FormulaHint } from "./marks";
import type { BlockRow, ParameterBlock } from "./parameterLayout";
import { hasNote } from "./parameterNote";
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

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS, minHeight: "24px" },
  text: {
    flexGrow: 1,
    minWidth: 0,
    paddingBlock: "2px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    // Title and unit in one line.
    [SHORT_PANE]: { fontSize: tokens.fontSizeBase200 },
  },
  unit: {
    display: "inline-block",
    ":not(:last-child)": { marginInlineEnd: tokens.spacingHorizontalS },
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

interface BlockHeadProps {
  readonly title: string;
  /** "" where the title says it already. */
  readonly unit: string;
  /** Stands before the title. */
  readonly mark?: ReactNode;
  /** Stand after it: tags and the cell's formula. */
  readonly children: ReactNode;
  readonly isOpen: boolean;
  /** The id of the details it shows or hides. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** The line above the control of a parameter: what it is, and the way to where its value comes from. */
export function BlockHead({ title, unit, mark, children, isOpen, controls, onToggle }: BlockHeadProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.text}>
        {mark}
        {title} {unit !== "" && <span className={styles.unit}>{unit}</span>}
        {children}
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={isOpen ? <InfoFilled /> : <InfoRegular />}
        aria-label={`Source of ${title}`}
        title={`Source of ${title}`}
        aria-expanded={isOpen}
        aria-controls={controls}
        onClick={onToggle}
      />
    </div>
  );
}
