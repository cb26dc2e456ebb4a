import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { SHORT_PANE } from "../kit/ui/paneSize";
import type { Page } from "./pages";

const useStyles = makeStyles({
  // Tabs without room in the first line take a second: nine pages fit into two lines of a narrow pane, and none is hidden.
  root: {
    flexShrink: 0,
    flexWrap: "wrap",
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // All nine in one line at 640 px.
    [SHORT_PANE]: { paddingInline: "2px", "& [role=tab]": { paddingBlock: "3px", paddingInline: "1px" } },
    // Five in the first line, and none in a third.
    "@container (max-width: 400px)": { paddingInline: "2px", "& [role=tab]": { paddingInline: "2px" } },
  },
});

interface NavigationProps {
  readonly pages: readonly Page[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** A tab a page. */
export function Navigation({ pages, selected, onSelect }: NavigationProps) {
  return (
    <TabList
      className={useStyles().root}
      size="small"
      aria-label="Pages"
      selectedValue={selected}
      onTabSelect={(_event, { value }) => onSelect(String(value))}
    >
      {pages.map(({ id, label }) => (
        <Tab key={id} id={tabId(id)} value={id} aria-controls={panelId(id)}>
          {label}
        </Tab>
      ))}
    </TabList>
  );
}

export function tabId(page: string): string {
  return `caseworth-tab-${page}`;
}

export function panelId(page: string): string {
  return `caseworth-page-${page}`;
}
