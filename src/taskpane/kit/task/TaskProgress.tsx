import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { ProgressBar } from "../ui/ProgressBar";
import { VisuallyHidden } from "../ui/VisuallyHidden";
import type { Task } from "./useTask";

/** What is done sooner shows no bar, which would only flicker. */
const SHOWN_AFTER_MILLISECONDS = 400;
/** Screen readers are told so often how far it is, and no more. */
const SAID_EVERY_MILLISECONDS = 3000;

const useStyles = makeStyles({
  root: { ":empty": { display: "none" } },
  doing: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

interface TaskProgressProps {
  readonly task: Task<unknown>;
  readonly onCancel: () => void;
}

/** How far a task is and what is being done, with a Cancel, once it has taken a moment. */
export function TaskProgress({ task, onCancel }: TaskProgressProps) {
  const styles = useStyles();
  const isLong = useIsLong(task.kind === "busy");
  const isShown = task.kind === "busy" && isLong;
  const { doing, share } = (isShown ? task.progress : null) ?? { doing: "", share: null };
  const said = useUnhurried(doing);
  return (
    <div className={styles.root}>
      {isShown && (
        <>
          <ProgressBar name={task.name} share={share} isCancelling={task.isCancelling} onCancel={onCancel} />
          <div aria-hidden className={styles.doing}>
            {doing}
          </div>
        </>
      )}
      <div role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
    </div>
  );
}

function useIsLong(isBusy: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setTimeout(() => setLong(true), SHOWN_AFTER_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isBusy]);
  return isLong;
}

/** The newest of some texts that follow one another, at a pace at which they can be heard. */
function useUnhurried(text: string): string {
  const [said, setSaid] = useState("");
  const lastSaid = useRef(-Infinity);
  useEffect(() => {
    const wait = text === "" ? 0 : Math.max(0, lastSaid.current + SAID_EVERY_MILLISECONDS - performance.now());
    const timer = setTimeout(() => {
      if (text !== "") lastSaid.current = performance.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return said;
}
