import type { Rule } from "../finding";
import { doubledCaution } from "./doubledCaution";
import { errorCells } from "./errorCells";
import { functionsInNames } from "./functionsInNames";
import { inputValues } from "./inputValues";
import { managementInOneArm } from "./managementInOneArm";
import { mixedBases } from "./mixedBases";
import { outdatedCalls } from "./outdatedCalls";
import { overtypedFormulas } from "./overtypedFormulas";
import { publishedColumn } from "./publishedColumn";
import { scenarioTables } from "./scenarioTables";
import { staleAnalyses } from "./staleAnalyses";
import { staleFrozenValues } from "./staleFrozenValues";
import { uncertaintyProblems } from "./uncertaintyProblems";

/** All that is looked for. */
export const RULES: readonly Rule[] = [
  scenarioTables,
  errorCells,
  outdatedCalls,
  inputValues,
  overtypedFormulas,
  publishedColumn,
  mixedBases,
  managementInOneArm,
  uncertaintyProblems,
  doubledCaution,
  staleFrozenValues,
  staleAnalyses,
  functionsInNames,
];
