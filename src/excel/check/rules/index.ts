import type { Rule } from "../finding";
import { blankCells } from "./blankCells";
import { doubledCaution } from "./doubledCaution";
import { errorCells } from "./errorCells";
import { failedChecks } from "./failedChecks";
import { functionsInNames } from "./functionsInNames";
import { inputValues } from "./inputValues";
import { managementInOneArm } from "./managementInOneArm";
import { mixedBases } from "./mixedBases";
import { mixedPriceYears } from "./mixedPriceYears";
import { oldCarePrices } from "./oldCarePrices";
import { otherPrices } from "./otherPrices";
import { outdatedCalls } from "./outdatedCalls";
import { ownOutcomes } from "./ownOutcomes";
import { overtypedFormulas } from "./overtypedFormulas";
import { publishedColumn } from "./publishedColumn";
import { scaleUpInputs } from "./scaleUpInputs";
import { scenarioTables } from "./scenarioTables";
import { staleAnalyses } from "./staleAnalyses";
import { staleCaseEstimates } from "./staleCaseEstimates";
import { staleFrozenValues } from "./staleFrozenValues";
import { uncertaintyProblems } from "./uncertaintyProblems";

/** What is looked for where it arises. */
export const CAUSES: readonly Rule[] = [
  scenarioTables,
  outdatedCalls,
  inputValues,
  scaleUpInputs,
  blankCells,
  overtypedFormulas,
  publishedColumn,
  mixedBases,
  mixedPriceYears,
  oldCarePrices,
  otherPrices,
  managementInOneArm,
  ownOutcomes,
  uncertaintyProblems,
  doubledCaution,
  staleFrozenValues,
  staleAnalyses,
  staleCaseEstimates,
  functionsInNames,
];

/** What may only come of a cause. */
export const EFFECTS: readonly Rule[] = [errorCells, failedChecks];
