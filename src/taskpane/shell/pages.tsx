import type { ComponentType } from "react";
import type { PageProps } from "../kit/ui/pageProps";
import { latePage } from "./latePage";
import { ScenarioPage } from "../pages/scenario/ScenarioPage";

export interface Page {
  readonly id: string;
  readonly label: string;
  readonly Content: ComponentType<PageProps>;
}

// The pane opens with the page Scenario; what the others need is fetched when they are first looked at.

const CasesPage = latePage(async () => {
  const { CasesPage: Content } = await import(/* webpackChunkName: "cases" */ "../pages/cases/CasesPage");
  return Content;
});

const OutcomesPage = latePage(async () => {
  const { OutcomesPage: Content } = await import(/* webpackChunkName: "outcomes" */ "../pages/outcomes/OutcomesPage");
  return Content;
});

const ComparePage = latePage(async () => {
  const { ComparePage: Content } = await import(/* webpackChunkName: "compare" */ "../pages/compare/ComparePage");
  return Content;
});

const ScaleUpPage = latePage(async () => {
  const { ScaleUpPage: Content } = await import(/* webpackChunkName: "scaleUp" */ "../pages/scaleUp/ScaleUpPage");
  return Content;
});

const SensitivityPage = latePage(async () => {
  const { SensitivityPage: Content } = await import(
    /* webpackChunkName: "sensitivity" */ "../pages/sensitivity/SensitivityPage"
  );
  return Content;
});

const UncertaintyPage = latePage(async () => {
  const { UncertaintyPage: Content } = await import(
    /* webpackChunkName: "uncertainty" */ "../pages/uncertainty/UncertaintyPage"
  );
  return Content;
});

const WorkbookPage = latePage(async () => {
  const { WorkbookPage: Content } = await import(
    /* webpackChunkName: "workbookPage" */ "../pages/workbook/WorkbookPage"
  );
  return Content;
});

const InsertFunctionPage = latePage(async () => {
  const { InsertFunctionPage: Content } = await import(
    /* webpackChunkName: "insertFunction" */ "../pages/functionList/InsertFunctionPage"
  );
  return Content;
});

/** The pages of the pane, in the order of their tabs. */
export const PAGES: readonly [Page, ...Page[]] = [
  { id: "scenario", label: "Scenario", Content: ScenarioPage },
  { id: "cases", label: "Cases", Content: CasesPage },
  { id: "outcomes", label: "Outcomes", Content: OutcomesPage },
  { id: "compare", label: "Compare", Content: ComparePage },
  { id: "sensitivity", label: "Sensitivity", Content: SensitivityPage },
  { id: "uncertainty", label: "Uncertainty", Content: UncertaintyPage },
  { id: "scale-up", label: "Scale-up", Content: ScaleUpPage },
  { id: "workbook", label: "Workbook", Content: WorkbookPage },
  { id: "insert-function", label: "Functions", Content: InsertFunctionPage },
];
