import { intersection, type Area } from "./address";
import type { Change } from "./gridCommands";
import { movedArea } from "./moves";

/** A rule on the cells of an area, in the words of Excel's API. */
export interface ValidationRule {
  rule: Excel.DataValidationRule;
  prompt: Excel.DataValidationPrompt;
  errorAlert: Excel.DataValidationErrorAlert;
  ignoreBlanks: boolean;
}

export interface BoundArea {
  readonly area: Area;
  readonly rule: ValidationRule;
}

export const noRule: ValidationRule = {
  rule: {},
  prompt: { message: "", showPrompt: true, title: "" },
  errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
  ignoreBlanks: true,
};

/**
 * Data validation, kept beside the grid, for Univer's plugin for it is not part of the core preset. The page asks here
 * what may be typed into a cell.
 */
export class ValidationRules {
  private bySheet = new Map<string, readonly BoundArea[]>();

  all(): ReadonlyMap<string, readonly BoundArea[]> {
    return this.bySheet;
  }

  /** Begins with rules that were kept. */
  restore(rules: ReadonlyMap<string, readonly BoundArea[]>): void {
    this.bySheet = new Map(rules);
  }

  at(sheetId: string, area: Area): ValidationRule {
    const rules = this.bySheet.get(sheetId) ?? [];
    return rules.findLast((entry) => intersection(entry.area, area))?.rule ?? noRule;
  }

  put(sheetId: string, area: Area, rule: ValidationRule): void {
    this.clear(sheetId, area);
    this.bySheet.set(sheetId, [...(this.bySheet.get(sheetId) ?? []), { area, rule }]);
  }

  /** Rules follow their cells when rows or columns come or go. */
  follow(change: Change): void {
    const rules = this.bySheet.get(change.sheetId) ?? [];
    const moved = rules.flatMap(({ area, rule }) => {
      const now = movedArea(area, change);
      return now ? [{ area: now, rule }] : [];
    });
    this.bySheet.set(change.sheetId, moved);
  }

  clear(sheetId: string, area: Area): void {
    const isInside = (inner: Area): boolean => {
      const common = intersection(inner, area);
      return common?.rowCount === inner.rowCount && common.columnCount === inner.columnCount;
    };
    const rules = this.bySheet.get(sheetId) ?? [];
    this.bySheet.set(
      sheetId,
      rules.filter((entry) => !isInside(entry.area)),
    );
  }
}
