import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { useEffect, useState } from "react";
import type { PageProps } from "../kit/ui/pageProps";
import { Notice } from "../kit/ui/Notice";

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalM },
});

/** A page whose code is fetched when it is first looked at, so that the pane opens sooner. */
export function latePage(fetchPage: () => Promise<ComponentType<PageProps>>): ComponentType<PageProps> {
  return function LatePage(props: PageProps) {
    const styles = useStyles();
    const [page, setPage] = useState<{ readonly Content: ComponentType<PageProps> } | null>(null);
    const [hasFailed, setFailed] = useState(false);
    const isWanted = props.isShown && page === null && !hasFailed;

    useEffect(() => {
      if (!isWanted) return undefined;
      let isCurrent = true;
      fetchPage().then(
        (Content) => isCurrent && setPage({ Content }),
        () => isCurrent && setFailed(true),
      );
      return () => {
        isCurrent = false;
      };
    }, [isWanted]);

    if (page !== null) return <page.Content {...props} />;
    return (
      <div className={styles.root}>
        {hasFailed ? (
          <Notice intent="error" onRetry={() => setFailed(false)}>
            This page could not be fetched. Check the connection and try again.
          </Notice>
        ) : (
          <Spinner label="Fetching the page…" />
        )}
      </div>
    );
  };
}
