import type { ScenarioColumn } from "../../../excel";
import { PageSection } from "../../kit/ui/PageSection";
import { SheetBuilder } from "../workbook/SheetBuilder";
import { usePlanSession, usePlanState } from "./plan/PlanContext";

/** Puts the plan into the workbook: its inputs, and sheets that compute all of it in live cells. */
export function SheetsSection({ column }: { column: ScenarioColumn }) {
  const plan = usePlanSession();
  const isBuilt = usePlanState(({ sheet }) => sheet !== null);
  return (
    <PageSection
      title="In the workbook"
      text="Inputs, staff, budget, benefits, cash and a summary on sheets of their own, one formula along each row, with checks and charts. What you have touched by hand stays as it is."
    >
      <SheetBuilder
        what="the scale-up sheets"
        isBuilt={isBuilt}
        build={async (workbook) => {
          const built = await workbook.buildScaleUpSheets(column);
          await plan.saveDraft();
          return built;
        }}
      />
    </PageSection>
  );
}
