import { PageSection } from "../../kit/ui/PageSection";
import { SheetBuilder } from "./SheetBuilder";

/** Builds the model workbook, and shows what happened to each sheet. */
export function BuildSection() {
  return (
    <PageSection
      title="Model workbook"
      text="Inputs, workings, results, checks and logs on sheets of their own, with live formulas and charts. Run it again after a change: what you have touched by hand stays as it is."
    >
      <SheetBuilder what="the model workbook" build={(workbook, waiting) => workbook.buildModelWorkbook(waiting)} />
    </PageSection>
  );
}
