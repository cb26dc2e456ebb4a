import { HostError } from "./errors";
import type { Host } from "./host";
import { hostClass } from "./hostClass";
import { enqueue, enqueueCalculation } from "./hostObject";

const [AUTOMATIC, MANUAL] = ["Automatic", "Manual"] as const;

const ApplicationBase = hostClass<true>("Application")({
  calculationState: {
    read: (_: true, { results }: Host): `${Excel.CalculationState}` => (results.isPending ? "Pending" : "Done"),
    calculated: true,
  },
  calculationMode: {
    read: (_: true, { results }: Host): `${Excel.CalculationMode}` => (results.isManual ? MANUAL : AUTOMATIC),
    async write(_: true, mode: unknown, { calculation, results }: Host): Promise<void> {
      if (mode !== AUTOMATIC && mode !== MANUAL) {
        throw new HostError("NotImplemented", `There is no ${String(mode)} mode of calculation here.`);
      }
      await calculation.settled();
      results.setManual(mode === MANUAL);
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
    enqueue(this, "calculate", ({ results }) => {
      if (results.isManual) results.calculate();
    });
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
