import { Body1, FluentProvider, Link, makeStyles, Title3, tokens } from "@fluentui/react-components";
import { useTheme } from "./theme";

const useStyles = makeStyles({
  root: {
    boxSizing: "border-box",
    minHeight: "100%",
    padding: tokens.spacingHorizontalXL,
  },
  text: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    maxWidth: "40rem",
    "& > *": { margin: 0 },
  },
});

/** What stands in the pane's place where its page is opened on its own, in a browser or another program of Office. */
export function OutsideExcel() {
  const styles = useStyles();
  const theme = useTheme();
  return (
    <FluentProvider theme={theme} className={styles.root}>
      <main className={styles.text}>
        <Title3 as="h1">Caseworth works inside Excel</Title3>
        <Body1 as="p" block>
          This page is the pane that Excel shows beside a workbook. On its own it has no workbook to work with.
        </Body1>
        <Body1 as="p" block>
          In Excel, choose Home, then Caseworth. If it is not there, choose Home, Add-ins and look for Caseworth among
          those of your organisation, or ask your IT department to assign it to you.
        </Body1>
        <Body1 as="p" block>
          To see it without Excel, open the <Link href="index.html">workbench</Link>: the same functions and the same
          pane beside a spreadsheet in the browser.
        </Body1>
      </main>
    </FluentProvider>
  );
}
