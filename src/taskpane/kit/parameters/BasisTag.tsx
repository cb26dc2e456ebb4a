import type { ParameterDefinition } from "../../../model/register/definition";
import { Tag } from "../ui/Tag";

/** Says of an assumed value that the report does not print it; nothing of the others. */
export function BasisTag({ parameters }: { parameters: readonly ParameterDefinition[] }) {
  return parameters.some(({ basis }) => basis === "assumed") ? <Tag>assumed</Tag> : null;
}
