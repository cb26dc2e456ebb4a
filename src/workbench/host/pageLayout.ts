import { formatArea, isEntireRows, type Area } from "./address";
import { mustBeOneOf } from "./checks";
import { HostError } from "./errors";
import type { Host } from "./host";
import { derive, hostClass } from "./hostClass";
import { enqueueWrite, internals } from "./hostObject";
import { HostRange } from "./range";
import { rangeAt } from "./rangeTarget";
import { mustBelongTo } from "./requestContext";

/** How a sheet is to be printed. Kept to be read back: a page of a browser prints by rules of its own. */
export interface PrintSettings {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: "Letter" | "Legal" | "A3" | "A4" | "A5";
  readonly zoom: Excel.PageLayoutZoomOptions;
  readonly printGridlines: boolean;
  readonly centerHorizontally: boolean;
  readonly titleRows?: Area;
  readonly printArea?: Area;
}

const DEFAULTS: PrintSettings = {
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { scale: 100 },
  printGridlines: false,
  centerHorizontally: false,
};

const ORIENTATIONS = ["Portrait", "Landscape"] as const;
const PAPERS = ["Letter", "Legal", "A3", "A4", "A5"] as const;

const settingsOf = (sheetId: string, { printSettings }: Host): PrintSettings => printSettings.get(sheetId) ?? DEFAULTS;

function set(sheetId: string, changes: Partial<PrintSettings>, host: Host): void {
  host.printSettings.set(sheetId, { ...settingsOf(sheetId, host), ...changes });
}

function flag(name: "printGridlines" | "centerHorizontally") {
  return {
    read: (sheetId: string, host: Host): boolean => settingsOf(sheetId, host)[name],
    write: (sheetId: string, value: unknown, host: Host): void => set(sheetId, { [name]: Boolean(value) }, host),
  };
}

const ZOOM_LIMITS = { scale: [10, 400], horizontalFitToPages: [1, 32_767], verticalFitToPages: [1, 32_767] } as const;

/** Excel takes a scale, or numbers of pages, and nothing beyond their limits. */
function mustBeZoom(value: unknown): Excel.PageLayoutZoomOptions {
  const given = Object.entries(value ?? {}).filter(([, number]) => number !== null && number !== undefined);
  for (const [name, number] of given) {
    const limits = (ZOOM_LIMITS as Readonly<Record<string, readonly [number, number]>>)[name]; // by any name
    const isWithin = limits && typeof number === "number" && number >= limits[0] && number <= limits[1];
    if (!isWithin) throw new HostError("InvalidArgument", `${name} cannot be ${String(number)} in a print zoom.`);
  }
  return Object.fromEntries(given);
}

const PageLayoutBase = hostClass<string>("PageLayout")({
  orientation: {
    read: (sheetId: string, host: Host): PrintSettings["orientation"] => settingsOf(sheetId, host).orientation,
    write: (sheetId: string, value: unknown, host: Host): void =>
      set(sheetId, { orientation: mustBeOneOf(value, ORIENTATIONS, "a PageOrientation") }, host),
  },
  paperSize: {
    read: (sheetId: string, host: Host): PrintSettings["paperSize"] => settingsOf(sheetId, host).paperSize,
    write: (sheetId: string, value: unknown, host: Host): void =>
      set(sheetId, { paperSize: mustBeOneOf(value, PAPERS, "a PaperType that is kept here") }, host),
  },
  zoom: {
    read: (sheetId: string, host: Host): Excel.PageLayoutZoomOptions => settingsOf(sheetId, host).zoom,
    write: (sheetId: string, value: unknown, host: Host): void => {
      const zoom = mustBeZoom(value);
      if (host.conduct.keepsFitToPages || zoom.scale !== undefined) set(sheetId, { zoom }, host);
    },
  },
  printGridlines: flag("printGridlines"),
  centerHorizontally: flag("centerHorizontally"),
});

/** `Excel.PageLayout`. Its target is the sheet's id. */
export class HostPageLayout extends PageLayoutBase {
  /** One rectangle; Excel takes several too. */
  setPrintArea(printArea: HostRange | string): void {
    if (printArea instanceof HostRange) mustBelongTo(printArea, this.context);
    enqueueWrite(this, "setPrintArea", async (sheetId, host) => {
      const target =
        typeof printArea === "string"
          ? rangeAt(host.grid, sheetId, printArea)
          : (await printArea[internals].resolve(host)).target;
      if (!target) throw new HostError("InvalidArgument", "A sheet has no such print area.");
      set(sheetId, { printArea: target.area }, host);
    });
  }

  setPrintTitleRows(printTitleRows: HostRange | string): void {
    if (printTitleRows instanceof HostRange) mustBelongTo(printTitleRows, this.context);
    enqueueWrite(this, "setPrintTitleRows", async (sheetId, host) => {
      const target =
        typeof printTitleRows === "string"
          ? rangeAt(host.grid, sheetId, printTitleRows)
          : (await printTitleRows[internals].resolve(host)).target;
      if (!target || !isEntireRows(target.area)) {
        throw new HostError(
          "InvalidArgument",
          `Print titles must be whole rows${target ? `, not ${formatArea(target.area)}` : ""}.`,
        );
      }
      set(sheetId, { titleRows: target.area }, host);
    });
  }

  getPrintTitleRows(): HostRange {
    return derive(this, "getPrintTitleRows", HostRange, (sheetId, host) => {
      const { titleRows } = settingsOf(sheetId, host);
      if (!titleRows) throw new HostError("ItemNotFound", "The worksheet has no print titles.");
      return { sheetId, area: titleRows };
    });
  }

  getPrintTitleRowsOrNullObject(): HostRange {
    return derive(this, "getPrintTitleRowsOrNullObject", HostRange, (sheetId, host) => {
      const { titleRows } = settingsOf(sheetId, host);
      return titleRows && { sheetId, area: titleRows };
    });
  }
}
