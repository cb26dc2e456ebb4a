import { Button } from "@fluentui/react-components";
import { ImageCopyRegular, TableCopyRegular } from "@fluentui/react-icons";
import type { AnyChartModel } from "../../../charts";
import { ActionBar, ActionButton } from "../ui/ActionBar";
import { Notice } from "../ui/Notice";
import { chartImage } from "./chartImage";
import { fileName, saveFile } from "./saveFile";
import { asHtml, asTabSeparatedText } from "./tableCopy";
import type { TableCopy } from "./tableCopy";
import { useCopy } from "./useCopy";
import type { Copyable } from "./useCopy";

interface CopyBarProps {
  /** What is copied, for whoever hears several such buttons. */
  readonly of: string;
  readonly table?: () => TableCopy;
  readonly chart?: { readonly model: AnyChartModel; readonly notes: readonly string[] };
}

/** The ways to take a table or a chart along. */
export function CopyBar({ of, table, chart }: CopyBarProps) {
  const { state, copy, dismiss } = useCopy();
  const start = (copyable: Copyable) => {
    if (state.kind !== "busy") void copy(copyable);
  };
  return (
    <>
      <ActionBar
        status={
          <>
            {state.kind === "busy" && "Copying…"}
            {state.kind === "copied" && `Copied as a ${state.what}.`}
          </>
        }
      >
        {chart !== undefined && (
          <ActionButton of={of} icon={<ImageCopyRegular />} onClick={() => start(pictureOf(chart.model, chart.notes))}>
            Copy as picture
          </ActionButton>
        )}
        {table !== undefined && (
          <ActionButton of={of} icon={<TableCopyRegular />} onClick={() => start(tableOf(table()))}>
            Copy as table
          </ActionButton>
        )}
      </ActionBar>
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
