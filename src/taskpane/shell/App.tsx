import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { LOW_PANE } from "../kit/ui/paneSize";
import { EvidenceNote } from "./EvidenceNote";
import { Navigation, panelId, tabId } from "./Navigation";
import { PAGES } from "./pages";
import type { ScenarioSession } from "../session/scenarioSession";
import { SessionContext } from "../session/SessionContext";
import { useTheme } from "./theme";

const useStyles = makeStyles({
  root: { height: "100%", containerType: "size" },
  layout: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    // Nothing but the page scrolls, not even to what is brought into view; texts for screen readers alone are held here.
    position: "relative",
    overflow: "clip",
    lineHeight: tokens.lineHeightBase300,
  },
  // A low pane scrolls as a whole, but for its foot.
  body: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    overflow: "clip",
    [LOW_PANE]: { overflowY: "auto" },
  },
  page: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    [LOW_PANE]: { flexShrink: 0, overflowY: "visible" },
  },
  hidden: { display: "none" },
});

/** The parts at the foot of the pane that fold out; one at a time, for both would leave no room. */
type Unfolded = "results" | "evidence" | null;

export function App({ session }: { session: ScenarioSession }) {
  const styles = useStyles();
  const theme = useTheme();
  const [selected, setSelected] = useState(PAGES[0].id);
  const [unfolded, setUnfolded] = useState<Unfolded>(null);
  const toggle = (part: Unfolded) => setUnfolded(unfolded === part ? null : part);

  return (
    <SessionContext.Provider value={session}>
      <FluentProvider theme={theme} className={styles.root}>
        <div className={styles.layout}>
          <div className={styles.body}>
            <Navigation pages={PAGES} selected={selected} onSelect={setSelected} />
            {PAGES.map(({ id, Content }) => (
              // Pages that are not shown stay as they were left, a half-typed number included.
              <div
                key={id}
                id={panelId(id)}
                role="tabpanel"
                aria-labelledby={tabId(id)}
                className={id === selected ? styles.page : styles.hidden}
              >
                <Content
                  isShown={id === selected}
                  isResultsOpen={unfolded === "results"}
                  onToggleResults={() => toggle("results")}
                />
              </div>
            ))}
          </div>
          <EvidenceNote isOpen={unfolded === "evidence"} onToggle={() => toggle("evidence")} />
        </div>
      </FluentProvider>
    </SessionContext.Provider>
  );
}
