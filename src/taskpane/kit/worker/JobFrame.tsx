import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Notice } from "../ui/Notice";
import { ProgressBar } from "../ui/ProgressBar";
import type { JobInput, JobKind, JobResult } from "./jobs";
import { useJob } from "./useJob";

const useStyles = makeStyles({ again: { alignSelf: "flex-start" } });

interface JobFrameProps<Kind extends JobKind> {
  readonly kind: Kind;
  /** The same object as long as nothing has changed: with another, the job begins anew. */
  readonly input: JobInput<Kind>;
  /** What is under way: "Simulating the plan". */
  readonly name: string;
  /** The button that begins it again once it was cancelled: "Simulate". */
  readonly again: string;
  /** The sentence before the reason, where there is no result. */
  readonly failure: string;
  readonly children: (result: JobResult<Kind>) => ReactNode;
}

/** What a job of a page has come to: how far it is, what keeps it from a result, or the result. */
export function JobFrame<Kind extends JobKind>({
  kind,
  input,
  name,
  again,
  failure,
  children,
}: JobFrameProps<Kind>): ReactNode {
  const styles = useStyles();
  const { state, retry, cancel } = useJob(kind, input);
  switch (state.kind) {
    case "busy":
      return <ProgressBar name={name} share={state.share} onCancel={cancel} />;
    case "cancelled":
      return (
        <Button className={styles.again} size="small" onClick={retry}>
          {again}
        </Button>
      );
    case "failed":
      return (
        <Notice intent="warning" onRetry={retry}>
          {failure} {state.message}
        </Notice>
      );
    case "done":
      return children(state.result);
  }
}
