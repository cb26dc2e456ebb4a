import {
  CalculateFormulaService,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaExecutedStateType,
  FormulaExecuteStageType,
  type IFormulaDatasetConfig,
} from "@univerjs/engine-formula";

// One calculation at a time, and nothing is lost that changes meanwhile. The grid's engine takes a second calculation's cells for those
// of the first where it is asked for both before a formula of the first was computed. A calculation that it stops says, once the next
// has begun, that all is done; and one that is to stop after its last formula forgets why. Each leaves old figures on the sheet.

/** The engine's lock, whose package declares no types. */
interface Lock {
  acquire(key: string, run: () => Promise<void>): Promise<void>;
}

class OneCalculation extends CalculateFormulaService {
  override async execute(config: IFormulaDatasetConfig): Promise<void> {
    const runtime = this._runtimeService;
    const tell = (stage: FormulaExecuteStageType): void => {
      runtime.setFormulaExecuteStage(stage);
      this._executionInProgressListener$.next(runtime.getRuntimeState());
    };
    tell(FormulaExecuteStageType.START);
    // By this the engine knows that there is a calculation to stop, whose cells the next one has to take along.
    tell(FormulaExecuteStageType.CURRENTLY_CALCULATING);
    const lock = this._executeLock as Lock;
    await lock.acquire("FORMULA_EXECUTION_LOCK", async () => {
      let isWhole = false;
      try {
        runtime.reset();
        this._currentConfigService.load(config);
        this._isCalculateTreeModel = config.isCalculateTreeModel ?? false;
        for (let cycle = 0; cycle < (config.maxIteration ?? 1); cycle++) {
          runtime.setFormulaCycleIndex(cycle);
          await this._executeStep();
          FORMULA_REF_TO_ARRAY_CACHE.clear();
          if (runtime.isStopExecution() || !runtime.isCycleDependency()) break;
        }
        isWhole = !runtime.isStopExecution();
        if (isWhole) tell(FormulaExecuteStageType.CALCULATION_COMPLETED);
      } finally {
        // One that failed counts as stopped, so that the next change is computed, and these cells with it.
        const isToldOf = runtime.getAllRuntimeData().functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION;
        if (!isWhole && !isToldOf) runtime.markedAsStopFunctionsExecuted();
        if (isWhole || !isToldOf) this._executionCompleteListener$.next(runtime.getAllRuntimeData());
        CELL_INVERTED_INDEX_CACHE.clear();
        runtime.reset();
      }
    });
  }
}

// The engine makes its own kind of this service, whatever else is registered.
// oxlint-disable-next-line typescript/unbound-method -- becomes a method again
CalculateFormulaService.prototype.execute = OneCalculation.prototype.execute;
