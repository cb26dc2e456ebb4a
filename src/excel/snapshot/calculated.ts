import { step } from "../progress";

/** So often is looked whether Excel has done, a tenth of a second apart. */
const LOOKS = 100;
const BETWEEN_MILLISECONDS = 100;

/**
 * Has Excel compute whatever is not up to date, also where it calculates only on request, and waits for it: what is compared
 * or kept must be what the formulas give now. Whether that came to an end.
 */
export async function calculated(context: Excel.RequestContext): Promise<boolean> {
  const application = context.application.load("calculationMode,calculationState");
  await context.sync();
  if (application.calculationMode === "Manual") application.calculate("Recalculate");
  for (let look = 0; look < LOOKS; look++) {
    await step(context, "Waiting for Excel to calculate", look / LOOKS);
    application.load("calculationState");
    // oxlint-disable-next-line office-addins/no-context-sync-in-loop -- Excel does not tell when it has done.
    await context.sync();
    if (application.calculationState === "Done") return true;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MILLISECONDS));
  }
  return false;
}
