import { Application } from "./application";
import { HostError } from "./errors";
import { eventHandlers, type EventSource } from "./eventHandlers";
import { fromUniverRange } from "./grid";
import type { Host } from "./host";
import { derive, hostClass, navigate } from "./hostClass";
import { HostNamedItems } from "./namedItems";
import { HostRange } from "./range";
import type { RangeTarget } from "./rangeTarget";
import { HostWorksheets } from "./worksheets";

/** The cells selected on the active sheet: the range, or the one cell in it that is typed into. */
function selected({ grid }: Host, part: "range" | "cell"): RangeTarget {
  const sheet = grid.workbook.getActiveSheet();
  const range = part === "range" ? sheet.getActiveRange() : sheet.getActiveCell();
  if (!range && part === "range") throw new HostError("InvalidSelection");
  // A sheet that nobody has clicked yet has its first cell active.
  const area = range ? fromUniverRange(range.getRange()) : { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  return { sheetId: sheet.getSheetId(), area };
}

const WorkbookBase = hostClass<true>("Workbook", ["worksheets", "names", "application"])({
  name: { read: (_: true, { grid }: Host): string => grid.workbook.getName() },
});

/** `Excel.Workbook`. */
export class Workbook extends WorkbookBase {
  get worksheets(): HostWorksheets {
    return navigate(this, "worksheets", HostWorksheets, (workbook) => workbook);
  }

  get names(): HostNamedItems {
    return navigate(this, "names", HostNamedItems, () => ({ scope: undefined }));
  }

  get application(): Application {
    return navigate(this, "application", Application, (workbook) => workbook);
  }

  getSelectedRange(): HostRange {
    return derive(this, "getSelectedRange", HostRange, (_, host) => selected(host, "range"));
  }

  getActiveCell(): HostRange {
    return derive(this, "getActiveCell", HostRange, (_, host) => selected(host, "cell"));
  }

  get onSelectionChanged() {
    const source: EventSource<true, "selected", { readonly workbook: Workbook }> = {
      kind: "selected",
      arguments: () => ({ workbook: this }),
    };
    return eventHandlers(this, "onSelectionChanged", source);
  }
}
