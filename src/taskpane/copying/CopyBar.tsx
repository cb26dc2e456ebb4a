import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ImageCopyRegular, TableCopyRegular } from "@fluentui/react-icons";
import type { AnyChartModel } from "../../charts";
import { Notice } from "../ui/Notice";
import { chartImage } from "./chartImage";
import { fileName, saveFile } from "./saveFile";
import { asHtml, asTabSeparatedText } from "./tableCopy";
import type { TableCopy } from "./tableCopy";
import { useCopy } from "./useCopy";
import type { Copyable } from "./useCopy";

/** The buttons' icons stand under what they copy. */
const GAP = "4px";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    marginInlineStart: `-${GAP}`,
  },
  button: { minWidth: 0, minHeight: "24px", padding: `0 ${GAP}`, fontWeight: tokens.fontWeightRegular },
  status: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface CopyBarProps {
  /** What is copied, for whoever hears several such buttons. */
  readonly of: string;
  readonly table?: () => TableCopy;
  readonly chart?: { readonly model: AnyChartModel; readonly notes: readonly string[] };
}

/** The ways to take a table or a chart along. */
export function CopyBar({ of, table, chart }: CopyBarProps) {
  const styles = useStyles();
  const { state, copy, dismiss } = useCopy();
  const start = (copyable: Copyable) => {
    if (state.kind !== "busy") void copy(copyable);
  };
  return (
    <>
      <div className={styles.root}>
        {chart !== undefined && (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            icon={<ImageCopyRegular />}
            aria-label={`Copy as picture: ${of}`}
            onClick={() => start(pictureOf(chart.model, chart.notes))}
          >
            Copy as picture
          </Button>
        )}
        {table !== undefined && (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            icon={<TableCopyRegular />}
            aria-label={`Copy as table: ${of}`}
            onClick={() => start(tableOf(table()))}
          >
            Copy as table
          </Button>
        )}
        <span role="status" className={styles.status}>
          {state.kind === "busy" && "Copying…"}
          {state.kind === "copied" && `Copied as a ${state.what}.`}
        </span>
      </div>
      {state.kind === "refused" && (
        <Notice
          intent="warning"
          onDismiss={dismiss}
          actions={
            <Button size="small" onClick={() => saveFile(state.file, state.fileName)}>
              Save as a file
            </Button>
          }
        >
          The clipboard cannot be used here, so the {state.what} was not copied. It can be saved as a file.
        </Notice>
      )}
      {state.kind === "failed" && (
        <Notice intent="error" onDismiss={dismiss}>
          The {state.what} was not copied. {state.message}
        </Notice>
      )}
    </>
  );
}

function pictureOf(model: AnyChartModel, notes: readonly string[]): Copyable {
  return {
    what: "picture",
    parts: () => ({ "image/png": chartImage(model, notes) }),
    fileKind: "image/png",
    fileName: fileName(model.title, "png"),
  };
}

function tableOf(table: TableCopy): Copyable {
  return {
    what: "table",
    parts: () => ({
      "text/html": new Blob([asHtml(table)], { type: "text/html" }),
      "text/plain": new Blob([asTabSeparatedText(table)], { type: "text/plain" }),
    }),
    fileKind: "text/html",
    fileName: fileName(table.title, "html"),
  };
}
