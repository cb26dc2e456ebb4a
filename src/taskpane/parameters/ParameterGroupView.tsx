import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScenarioColumn } from "../../workbook";
import { countChanged } from "../session/scenarioInForce";
import { useSessionState } from "../session/SessionContext";
import { Disclosure } from "../ui/Disclosure";
import { ParameterBlockView } from "./ParameterBlockView";
import type { GroupLayout } from "./parameterLayout";

const useStyles = makeStyles({
  root: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: {
    minHeight: "40px",
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
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 310px), 1fr))",
    columnGap: tokens.spacingHorizontalXXL,
    paddingBlockEnd: tokens.spacingVerticalM,
  },
});

interface ParameterGroupViewProps {
  readonly group: GroupLayout;
  readonly column: ScenarioColumn;
  readonly isOpenAtFirst: boolean;
}

/** A group of parameters that can be folded away; folded, it still tells how many of them are changed. */
export function ParameterGroupView({ group, column, isOpenAtFirst }: ParameterGroupViewProps) {
  const styles = useStyles();
  const keys = group.parameters.map(({ key }) => key);
  const changed = useSessionState(({ edits }) => countChanged(column, edits, keys));
  return (
    <section className={styles.root} aria-label={group.name}>
      <Disclosure
        className={styles.summary}
        isHeading
        isOpenAtFirst={isOpenAtFirst}
        summary={
          <>
            {group.name}
            {changed > 0 && <span className={styles.count}>{changed} changed</span>}
          </>
        }
      >
        <div className={styles.blocks}>
          {group.blocks.map((block) => (
            <ParameterBlockView key={block.title} block={block} column={column} />
          ))}
        </div>
      </Disclosure>
    </section>
  );
}
