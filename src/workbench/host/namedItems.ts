import { InsertDefinedNameCommand } from "@univerjs/sheets";
import { EXCEL_LIMITS } from "../../formulas/excelLimits";
import { formatAbsoluteArea, parseReference, qualify } from "./address";
import { HostError } from "./errors";
import type { Host } from "./host";
import { derive } from "./hostClass";
import { HostCollection } from "./hostCollection";
import { internals, type Find } from "./hostObject";
import { findName, HostNamedItem, scopeOf, type NameTarget } from "./namedItem";
import { HostRange } from "./range";
import { mustBelongTo, type RequestContext } from "./requestContext";

/** The sheet whose names these are; the workbook's own have none. */
export interface NamesTarget {
  readonly scope: string | undefined;
}

/** Excel: a letter, underscore or backslash, then letters, digits, dots and underscores; not an address. */
const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const R1C1 = /^(R|C|R\d+|C\d+|R\d*C\d*)$/i;

const isValidName = (name: string): boolean =>
  name.length <= EXCEL_LIMITS.definedName && VALID_NAME.test(name) && !R1C1.test(name) && !parseReference(name);

const kind = {
  className: "NamedItemCollection",
  itemClass: () => HostNamedItem,
  list: ({ scope }: NamesTarget, { grid }: Host): NameTarget[] =>
    grid.workbook
      .getDefinedNames()
      .filter((item) => scopeOf(item) === scope)
      .map((item) => ({ name: item.getName(), scope })),
};

/** `Excel.NamedItemCollection`: the names of the workbook, or those of one sheet. */
export class HostNamedItems extends HostCollection<NamesTarget, NameTarget, HostNamedItem> {
  constructor(context: RequestContext, find: Find<NamesTarget>) {
    super(kind, context, find);
  }

  add(name: string, reference: HostRange | string | number | boolean, comment = ""): HostNamedItem {
    if (reference instanceof HostRange) mustBelongTo(reference, this.context);
    return derive(this, "add", HostNamedItem, async ({ scope }, host) => {
      const formula = await contentOf(reference, host);
      await host.changes.byThisAddin(() => define({ name, scope }, formula, comment, host));
      return { name, scope };
    });
  }

  getItem(name: string): HostNamedItem {
    return derive(this, "getItem", HostNamedItem, ({ scope }, { grid }) => {
      if (!findName(grid, { name, scope })) throw new HostError("ItemNotFound", `There is no name '${name}'.`);
      return { name, scope };
    });
  }

  getItemOrNullObject(name: string): HostNamedItem {
    return derive(this, "getItemOrNullObject", HostNamedItem, ({ scope }, { grid }) =>
      findName(grid, { name, scope }) ? { name, scope } : undefined,
    );
  }
}

async function contentOf(reference: HostRange | string | number | boolean, host: Host): Promise<string> {
  if (!(reference instanceof HostRange)) {
    return typeof reference === "string" ? reference.replace(/^=/, "") : String(reference).toUpperCase();
  }
  const { target } = await reference[internals].resolve(host);
  if (!target) throw new HostError("InvalidArgument", "A name cannot refer to a null object.");
  return qualify(host.grid.sheet(target.sheetId).getSheetName(), formatAbsoluteArea(target.area));
}

function define(target: NameTarget, formula: string, comment: string, { grid }: Host): void {
  const { name, scope } = target;
  if (!isValidName(name)) throw new HostError("InvalidArgument", `'${name}' cannot be a name.`);
  if (findName(grid, target)) throw new HostError("ItemAlreadyExists", `There is a name '${name}' already.`);
  const isElsewhere = grid.workbook
    .getDefinedNames()
    .some((item) => item.getName().toLowerCase() === name.toLowerCase());
  if (isElsewhere) throw new HostError("NotImplemented", `The same name, '${name}', for the workbook and for a sheet`);
  const builder = grid.workbook.newDefinedNameBuilder().setName(name).setComment(comment).setRef(formula);
  const scoped = scope === undefined ? builder.setScopeToWorkbook() : builder.setScopeToWorksheet(grid.sheet(scope));
  // The facade's own way is that of a name which changes, for which the grid reads every formula.
  grid.execute(InsertDefinedNameCommand, scoped.build());
}
