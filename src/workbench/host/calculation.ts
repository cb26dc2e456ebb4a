import { ICommandService, type ICommandInfo, type IExecutionOptions, type Injector } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  IDependencyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import { calculateNow } from "../grid/calculateNow";
import { ClearSelectionAllCommand, SetRangeValuesMutation } from "@univerjs/sheets";

/** A calculation that reports nothing for this long has died: Univer then never says that it ended. */
const GIVE_UP_AFTER_MS = 30_000;

/**
 * Knows whether the values on the sheet are current. Univer calculates a moment after a change, in slices; each
 * change that makes formulas stale is counted, and a calculation that ends covers those counted when it started.
 */
export class Calculation {
  private changes = 0;
  private covering = 0;
  private covered = 0;
  /** How many changes a calculation was stopped for, which the next one covers: not what has changed since. */
  private stoppedFor: number | null = null;
  private waiting: { readonly until: number; readonly resolve: () => void }[] = [];
  /**
   * Whether formulas were cleared since the last calculation began. Univer keeps traces of them in its order of computing, and
   * formulas written in their place may then be computed before the cells that they need; so it is to work its order out anew.
   */
  private hasTraces = false;

  constructor(private readonly injector: Injector) {
    const commands = injector.get(ICommandService);
    commands.beforeCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.dropTraces();
    });
    commands.onCommandExecuted((command, options) => this.observe(command, options));
  }

  /** Resolves when every formula shows the result of every change made so far; at once if nothing is stale. */
  async settled(): Promise<void> {
    const until = this.changes;
    if (this.covered >= until) return;
    calculateNow(this.injector);
    await new Promise<void>((resolve) => {
      const giveUp = setTimeout(resolve, GIVE_UP_AFTER_MS);
      const settle = (): void => {
        clearTimeout(giveUp);
        resolve();
      };
      this.waiting.push({ until, resolve: settle });
    });
  }

  private observe(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (command.id === SetFormulaCalculationStopMutation.id) this.stoppedFor = this.changes;
    else if (command.id === SetFormulaCalculationStartMutation.id) {
      this.covering = this.stoppedFor ?? this.changes;
      this.stoppedFor = null;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) this.ended(command.params);
    else if (this.makesFormulasStale(command, options)) {
      this.changes += 1;
      this.hasTraces ||= triggerOf(command) === ClearSelectionAllCommand.id;
    }
  }

  private dropTraces(): void {
    if (this.hasTraces) this.injector.get(IDependencyManagerService).reset();
    this.hasTraces = false;
  }

  private makesFormulasStale(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean {
    if (!this.injector.get(IActiveDirtyManagerService).get(command.id)) return false;
    // Results that the engine itself writes, and formats, start no calculation.
    if (command.id !== SetRangeValuesMutation.id) return true;
    return options?.onlyLocal !== true && !startsNoCalculation.has(triggerOf(command));
  }

  private ended(params: Partial<ISetFormulaCalculationNotificationMutation> | undefined): void {
    if (params?.functionsExecutedState === undefined) return;
    // A stopped calculation is one that a newer change interrupted: Univer starts it again.
    if (params.functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION) return;
    this.covered = this.covering;
    const waiting = this.waiting.splice(0);
    this.waiting = waiting.filter(({ until }) => until > this.covered);
    for (const { until, resolve } of waiting) if (until <= this.covered) resolve();
  }
}

const startsNoCalculation = new Set<unknown>([
  "sheet.command.set-style",
  "sheet.command.set-border",
  "sheet.command.clear-selection-format",
]);

function triggerOf(command: Readonly<ICommandInfo>): unknown {
  const params: object = command.params ?? {};
  return "trigger" in params ? params.trigger : undefined;
}
