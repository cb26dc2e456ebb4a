import type { FUniver } from "@univerjs/core/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import { Calculation } from "./calculation";
import { Changes } from "./changes";
import { Conduct } from "./conduct";
import { ChartStore } from "./charts/chartStore";
import { followCells } from "./charts/followCells";
import { enums } from "./enums";
import { HostError } from "./errors";
import { Grid } from "./grid";
import { HeldResults } from "./heldResults";
import type { Host } from "./host";
import { office } from "./office";
import { RequestContext } from "./requestContext";
import { createRun } from "./run";
import { strict } from "./strict";
import { Traffic } from "./traffic";
import { UndoGroups } from "./undoGroups";
import { ValidationRules } from "./validationRules";

/**
 * Sets the globals `Office`, `Excel` and `OfficeExtension` on top of a grid, as office.js does in Excel. The grid must have
 * its workbook open. Returns what the page needs to draw what the grid does not: charts, and messages of data validation.
 */
export function installExcelHost(univerAPI: FUniver, target: typeof globalThis = globalThis): Host {
  const host = createHost(univerAPI);
  class HostRequestContext extends RequestContext {
    constructor() {
      super(host);
    }
  }
  const excel = { run: createRun(host), RequestContext: HostRequestContext, ...enums };
  const officeExtension = { Error: HostError };
  // The types of office.js describe all of Excel; this is the part that `conformance.ts` compares with them.
  Object.assign(target, {
    Office: office,
    Excel: strict(excel, "Excel"),
    OfficeExtension: strict(officeExtension, "OfficeExtension"),
  });
  return host;
}

function createHost(univerAPI: FUniver): Host {
  const grid = new Grid(univerAPI);
  const calculation = new Calculation(grid.injector);
  // Univer's first calculation may be over or still to come: one that is counted settles it.
  univerAPI.getFormula().executeCalculation();
  const workbookId = (): string => grid.workbook.getId();
  const changes = new Changes(grid, calculation);
  const validationRules = new ValidationRules();
  const charts = new ChartStore(grid.injector, workbookId);
  // What is kept beside the grid follows the cells that rows and columns move.
  changes.listen("changed", (change) => {
    if (!/^(Row|Column)/.test(change.changeType)) return;
    charts.follow((chart) => followCells(chart, change));
    validationRules.follow(change);
  });
  return {
    grid,
    calculation,
    results: new HeldResults(grid),
    changes,
    undoGroups: new UndoGroups(grid.injector, workbookId),
    traffic: new Traffic(),
    conduct: new Conduct(),
    validationRules,
    charts,
    printSettings: new Map(),
  };
}
