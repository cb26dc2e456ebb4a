import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ScenarioSheetState } from "../../../excel/index";
import { useSession, useSessionState } from "../../session/SessionContext";
import { FailureNotice } from "./FailureNotice";
import { ProblemNotice } from "./ProblemNotice";

const useWithoutScenariosStyles = makeStyles({
  waiting: { padding: tokens.spacingHorizontalXXL },
  notice: { padding: tokens.spacingHorizontalM },
});

/** What a page shows that needs the sheet of scenarios, while there is none: it is on its way, or what is wrong. */
export function WithoutScenarios() {
  const styles = useWithoutScenariosStyles();
  const sheet = useSessionState((state) => state.sheet);
  const hasFailure = useSessionState((state) => state.failure !== null);
  return (
    <>
      <div className={styles.notice} hidden={!hasFailure}>
        <FailureNotice />
      </div>
      {sheet === null && !hasFailure && <Spinner className={styles.waiting} label="Reading the sheet of scenarios…" />}
      {sheet !== null && sheet.kind !== "ready" && <SheetTrouble sheet={sheet} />}
    </>
  );
}

const useSheetTroubleStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface SheetTroubleProps {
  readonly sheet: Exclude<ScenarioSheetState, { kind: "ready" }>;
}

/** There is no sheet of scenarios that can be read: what is wrong, where, and how to go on without losing anything. */
function SheetTrouble({ sheet }: SheetTroubleProps) {
  const styles = useSheetTroubleStyles();
  const session = useSession();
  const isBusy = useSessionState((state) => state.isBusy);

  const addSheet = () =>
    void session.perform(async () => ({ status: `Added the sheet “${await session.workbook.addScenarioSheet()}”` }));
  const adopt = (sheetName: string) =>
    void session.perform(async () => {
      await session.workbook.adoptScenarioSheet(sheetName);
      return { status: `The scenarios are those of the sheet “${sheetName}”` };
    });
  const addStartSheets = () =>
    void session.perform(async () => {
      await session.workbook.addStartSheets();
      return { status: "Added the sheets of Appendix 9" };
    });

  const addSheetButton = (
    <Button disabledFocusable={isBusy} onClick={addSheet}>
      Add a fresh sheet of scenarios
    </Button>
  );
  if (sheet.kind === "damaged") {
    return (
      <div className={styles.root}>
        <h3 className={styles.heading}>The sheet “{sheet.sheetName}” cannot be read</h3>
        <ProblemNotice title="To be mended in the sheet" problems={sheet.problems} />
        <p className={styles.text}>
          Mend the cells and the pane goes on by itself, or add a fresh sheet under another name. The sheet “
          {sheet.sheetName}” stays as it is.
        </p>
        {addSheetButton}
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <h3 className={styles.heading}>This workbook has no sheet of scenarios</h3>
      <p className={styles.text}>
        Caseworth keeps its scenarios in a sheet named “Scenarios”: a row for every parameter, a column for every
        scenario. The workbook has {sheet.sheetNames.map((name) => `“${name}”`).join(", ")}.
      </p>
      {sheet.candidate !== null && <Candidate sheetName={sheet.candidate} isBusy={isBusy} onAdopt={adopt} />}
      <Button appearance="primary" disabledFocusable={isBusy} onClick={addStartSheets}>
        Add the Appendix 9 sheets
      </Button>
      <p className={styles.text}>Adds Tables 6 to 9 live, the scenarios behind them and worked examples.</p>
      {addSheetButton}
      <p className={styles.text}>No sheet of yours is changed.</p>
    </div>
  );
}

interface CandidateProps {
  readonly sheetName: string;
  readonly isBusy: boolean;
  readonly onAdopt: (sheetName: string) => void;
}

/** A table that is not of our making is taken for the scenarios' only if the person says so. */
function Candidate({ sheetName, isBusy, onAdopt }: CandidateProps) {
  const styles = useSheetTroubleStyles();
  return (
    <>
      <p className={styles.text}>
        The sheet “{sheetName}” holds a table with the parameters’ keys, which Caseworth did not make. If its columns
        are your scenarios, the pane can work on them: it then writes to a cell when you change a value here.
      </p>
      <Button disabledFocusable={isBusy} onClick={() => onAdopt(sheetName)}>
        Use “{sheetName}” for the scenarios
      </Button>
    </>
  );
}
