import { IDefinedNamesService } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { parseReference } from "./address";
import { HostError } from "./errors";
import type { Grid } from "./grid";
import type { Host } from "./host";
import { derive, hostClass } from "./hostClass";
import { enqueueWrite } from "./hostObject";
import { HostRange } from "./range";
import { rangeAt, type RangeTarget } from "./rangeTarget";

type FDefinedName = ReturnType<FWorkbook["getDefinedNames"]>[number];

/** A name, and the sheet that it belongs to unless it is the workbook's. */
export interface NameTarget {
  readonly name: string;
  readonly scope: string | undefined;
}

export const scopeOf = (item: FDefinedName): string | undefined =>
  item.isWorkbookScope() ? undefined : item.getLocalSheetId();

export function findName(grid: Grid, { name, scope }: NameTarget): FDefinedName | undefined {
  return grid.workbook
    .getDefinedNames()
    .find((item) => item.getName().toLowerCase() === name.toLowerCase() && scopeOf(item) === scope);
}

function existing(target: NameTarget, { grid }: Host): FDefinedName {
  const item = findName(grid, target);
  if (!item) throw new HostError("ItemNotFound", `There is no name '${target.name}'.`);
  return item;
}

/** What a name refers to, without the equals sign. */
const content = (target: NameTarget, host: Host): string =>
  existing(target, host).getFormulaOrRefString().replace(/^=/, "");

/** The kinds of constant that a name may hold; any other formula is not computed here. */
function constant(text: string): string | number | boolean {
  if (/^".*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  const number = Number(text);
  if (text.trim() !== "" && Number.isFinite(number)) return number;
  throw new HostError("NotImplemented", `The value of a name that is a formula, '=${text}'`);
}

const types = { string: "String", number: "Double", boolean: "Boolean" } as const;

function typeOf(target: NameTarget, host: Host): `${Excel.NamedItemType}` {
  const text = content(target, host);
  if (parseReference(text)) return "Range";
  const value = constant(text);
  if (typeof value === "number" && Number.isInteger(value)) return "Integer";
  return types[typeof value as keyof typeof types]; // A constant is one of these three.
}

function rangeOf(target: NameTarget, host: Host): RangeTarget | undefined {
  const text = content(target, host);
  if (!parseReference(text)) return undefined;
  return rangeAt(host.grid, target.scope ?? host.grid.workbook.getActiveSheet().getSheetId(), text);
}

/** Univer's facade can hide a name, but not tell whether it is hidden. */
function isHidden({ name, scope }: NameTarget, { grid }: Host): boolean {
  const names = grid.injector.get(IDefinedNamesService).getDefinedNameMap(grid.workbook.getId()) ?? {};
  const sheet = scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
  return Object.values(names).some((item) => item.name === name && item.localSheetId === sheet && item.hidden === true);
}

const NamedItemBase = hostClass<NameTarget>("NamedItem")({
  name: { read: (target: NameTarget, host: Host): string => existing(target, host).getName() },
  formula: {
    read: (target: NameTarget, host: Host): string => `=${content(target, host)}`,
    write: (target: NameTarget, formula: unknown, host: Host): void =>
      existing(target, host).setFormula(String(formula).replace(/^=/, "")),
  },
  value: {
    read: (target: NameTarget, host: Host): string | number | boolean => {
      const text = content(target, host);
      return parseReference(text) ? text : constant(text);
    },
  },
  type: { read: typeOf },
  comment: {
    read: (target: NameTarget, host: Host): string => existing(target, host).getComment() ?? "",
    write: (target: NameTarget, comment: unknown, host: Host): void =>
      existing(target, host).setComment(String(comment)),
  },
  visible: {
    read: (target: NameTarget, host: Host): boolean => !isHidden(target, host),
    write: (target: NameTarget, visible: unknown, host: Host): void => existing(target, host).setHidden(!visible),
  },
  scope: { read: ({ scope }: NameTarget): `${Excel.NamedItemScope}` => (scope ? "Worksheet" : "Workbook") },
});

/** `Excel.NamedItem`: a name for a range or a constant. */
export class HostNamedItem extends NamedItemBase {
  getRange(): HostRange {
    return derive(this, "getRange", HostRange, (target, host) => {
      const range = rangeOf(target, host);
      if (!range) throw new HostError("InvalidReference", `The name '${target.name}' is not that of a range.`);
      return range;
    });
  }

  getRangeOrNullObject(): HostRange {
    return derive(this, "getRangeOrNullObject", HostRange, rangeOf);
  }

  delete(): void {
    enqueueWrite(this, "delete", (target, host) => existing(target, host).delete());
  }
}
