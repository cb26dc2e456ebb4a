import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";
import type { ScenarioColumn } from "../../../excel/index";
import { useSessionState } from "../../session/SessionContext";
import { countChanged } from "../../session/scenarioInForce";
import { Disclosure } from "../ui/Disclosure";
import { SHORT_PANE } from "../ui/paneSize";
import { BlockTitle } from "./BlockHead";
import { ParameterDetails } from "./ParameterDetails";
import { ParameterRow } from "./ParameterRow";
import type { GroupLayout, ParameterBlock } from "./parameterLayout";

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

const useParameterBlockViewStyles = makeStyles({
  root: { paddingBlock: tokens.spacingVerticalXS, [SHORT_PANE]: { paddingBlock: "2px" } },
  // Beside two arms there is room for two blocks of one value.
  ofArms: { gridRow: "span 2" },
});

/** A parameter, or one quantity of both arms, with its source on demand. */
function ParameterBlockView({ block, column }: { block: ParameterBlock; column: ScenarioColumn }) {
  const styles = useParameterBlockViewStyles();
  const details = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div
      className={mergeClasses(styles.root, block.rows.length > 1 && styles.ofArms)}
      role="group"
      aria-label={block.title}
    >
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

const useFoldedGroupStyles = makeStyles({
  root: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: {
    minHeight: "40px",
    [SHORT_PANE]: { minHeight: "28px" },
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: {
    marginInlineStart: "auto",
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  blocks: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 280px), 1fr))",
    columnGap: tokens.spacingHorizontalXL,
    paddingBlockEnd: tokens.spacingVerticalM,
  },
});

interface FoldedGroupProps {
  readonly name: string;
  /** How many of its parameters differ from the register. */
  readonly changed: number;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A group of parameters that can be folded away; folded, it still tells how many of them are changed. */
export function FoldedGroup({ name, changed, isOpenAtFirst = false, children }: FoldedGroupProps) {
  const styles = useFoldedGroupStyles();
  return (
    <section className={styles.root} aria-label={name}>
      <Disclosure
        className={styles.summary}
        isHeading
        isOpenAtFirst={isOpenAtFirst}
        summary={
          <>
            {name}
            {changed > 0 && <span className={styles.count}>{changed} changed</span>}
          </>
        }
      >
        <div className={styles.blocks}>{children}</div>
      </Disclosure>
    </section>
  );
}
