import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  bar: { overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: "18px" },
});

interface NoticeProps {
  readonly intent: "error" | "warning" | "info";
  readonly title?: string;
  readonly children: ReactNode;
  /** What may go better another time has the button "Try again". */
  readonly onRetry?: () => void;
  /** Further buttons below the text. */
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A message where the person is looking; an error is announced at once, the others do not interrupt. */
export function Notice({ intent, title, children, onRetry, actions, onDismiss }: NoticeProps) {
  const dismiss =
    onDismiss === undefined ? undefined : (
      <Button appearance="transparent" icon={<DismissRegular />} aria-label="Dismiss" onClick={onDismiss} />
    );
  return (
    <div role={intent === "error" ? "alert" : "status"}>
      <MessageBar intent={intent} layout="multiline" className={useStyles().bar}>
        <MessageBarBody>
          {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
          {children}
        </MessageBarBody>
        {(onRetry !== undefined || actions !== undefined || dismiss !== undefined) && (
          <MessageBarActions {...(dismiss === undefined ? {} : { containerAction: dismiss })}>
            {onRetry !== undefined && (
              <Button size="small" onClick={onRetry}>
                Try again
              </Button>
            )}
            {actions}
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}

/** Several points of one message. */
export function NoticeList({ children }: { children: ReactNode }) {
  return <ul className={useStyles().list}>{children}</ul>;
}
