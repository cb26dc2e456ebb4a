import { readTokens } from "../../../formulas/tokens";
import { fullAddress } from "../../snapshot/workbookSnapshot";
import type { CallingCell, CheckedWorkbook } from "../checkedWorkbook";
import { signatureProblem } from "../errors/callProblems";
import type { Finding } from "../finding";

/** Formulas made for another version: functions that are not there, or take other arguments, or another build's. */
export function outdatedCalls({ callers }: CheckedWorkbook): Finding[] {
  return callers.flatMap((caller) => {
    const address = fullAddress(caller.sheet, caller.row, caller.column);
    return [...callFindings(caller, address), ...namespaceFindings(caller, address)];
  });
}

function callFindings({ calls }: CallingCell, address: string): Finding[] {
  const [problem] = calls.flatMap((call) => signatureProblem(call) ?? []);
  if (problem === undefined) return [];
  const message = `${problem} The formula may come from another version of the add-in.`;
  return [{ kind: "error", title: "Formula of another version", message, address }];
}

/** Calls under another namespace than ours, and calls as Excel keeps them for an add-in that it cannot find. */
function namespaceFindings({ formula }: CallingCell, address: string): Finding[] {
  const names = (readTokens(formula) ?? []).filter(({ type }) => type === "func").map(({ value }) => value);
  const foreign = names.find((name) => isOfOtherBuild(name));
  const lost = names.find((name) => /^_xldudf_/i.test(name));
  if (foreign !== undefined) {
    const message = `${foreign} belongs to another build of the add-in, and computes only where that is installed. Write ${__CBA_NAMESPACE__}. instead.`;
    return [{ kind: "warning", title: "Formula of another build", message, address }];
  }
  if (lost === undefined) return [];
  const message = `Excel has not connected ${lost} to the add-in. Select the cell, press F2, then Enter.`;
  return [{ kind: "warning", title: "Formula without its add-in", message, address }];
}

function isOfOtherBuild(name: string): boolean {
  const namespace = /^(?:_xldudf_)?(CBA|CBADEV)[._]/i.exec(name)?.[1];
  return namespace !== undefined && namespace.toUpperCase() !== __CBA_NAMESPACE__;
}
