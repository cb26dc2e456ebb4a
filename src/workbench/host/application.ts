import { HostError } from "./errors";
import { hostClass } from "./hostClass";
import { enqueue, enqueueCalculation } from "./hostObject";

const AUTOMATIC = "Automatic";

const ApplicationBase = hostClass<true>("Application")({
  calculationState: { read: (): `${Excel.CalculationState}` => "Done", calculated: true },
  calculationMode: {
    read: (): `${Excel.CalculationMode}` => AUTOMATIC,
    write(_: true, mode: unknown): void {
      if (mode !== AUTOMATIC) throw new HostError("NotImplemented", "The grid always calculates by itself.");
    },
  },
});

/** `Excel.Application`. */
export class Application extends ApplicationBase {
  calculate(calculationType: `${Excel.CalculationType}`): void {
    enqueue(this, "calculate", ({ grid }) => {
      if (!["Recalculate", "Full", "FullRebuild"].includes(calculationType)) throw new HostError("InvalidArgument");
      // Formulas that are stale calculate themselves; the others on request only.
      if (calculationType !== "Recalculate") grid.univer.getFormula().executeCalculation();
    });
    enqueueCalculation(this, "calculate");
  }

  /** The grid calculates once after a batch as it is, so there is nothing to hold back. */
  suspendApiCalculationUntilNextSync(): void {
    enqueue(this, "suspendApiCalculationUntilNextSync", () => undefined);
  }

  /** The grid draws once after a batch as it is. */
  suspendScreenUpdatingUntilNextSync(): void {
    enqueue(this, "suspendScreenUpdatingUntilNextSync", () => undefined);
  }
}
