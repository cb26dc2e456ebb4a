import { ICommandService, type ICommandInfo, type Injector } from "@univerjs/core";
import { SetFormulaCalculationStartMutation, SetFormulaCalculationStopMutation } from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";

/** What the grid keeps of changes that it has not computed: private to it, so its types do not tell. */
interface Trigger {
  readonly _waitingCommandQueue: ICommandInfo[];
  readonly _setTimeoutKey: ReturnType<typeof setTimeout>;
  readonly _executionInProgressParams: unknown;
  _executingDirtyData: object;
  _restartCalculation: boolean;
  _generateDirty(commands: readonly ICommandInfo[]): object;
  _mergeDirty(earlier: object, later: object): object;
}

/**
 * Computes what has changed. The grid does so a tenth of a second after the last change, for whoever types; who asks for the results
 * has made all changes already, and each question would cost that tenth.
 */
export function calculateNow(injector: Injector): void {
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
  const changes = trigger._waitingCommandQueue.splice(0);
  if (changes.length === 0) return;
  clearTimeout(trigger._setTimeoutKey);
  trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(changes));
  const commands = injector.get(ICommandService);
  if (trigger._executionInProgressParams === null) {
    const start = SetFormulaCalculationStartMutation.id;
    void commands.executeCommand(start, { ...trigger._executingDirtyData }, { onlyLocal: true });
  } else {
    trigger._restartCalculation = true;
    void commands.executeCommand(SetFormulaCalculationStopMutation.id, {});
  }
}
