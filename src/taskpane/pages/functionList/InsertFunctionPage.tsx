import { makeStyles, SearchBox, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Notice } from "../../kit/ui/Notice";
import { searchCatalogue } from "./catalogue";
import { FunctionCard } from "./FunctionCard";
import { InsertOutcomeNotice } from "./InsertOutcomeNotice";
import { useCatalogue } from "./useCatalogue";
import { useInsertFormula } from "./useInsertFormula";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    flexShrink: 0,
    padding: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  search: { width: "100%", maxWidth: "none" },
  list: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: `0 ${tokens.spacingHorizontalM}` },
  family: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  functions: { margin: 0, padding: 0, listStyleType: "none" },
});

/** The page "Functions": every CBA function, and its example for the selected cell. */
export function InsertFunctionPage() {
  const styles = useStyles();
  const { catalogue, error, retry } = useCatalogue();
  const { outcome, insert, dismiss } = useInsertFormula();
  const [search, setSearch] = useState("");
  const families = searchCatalogue(catalogue ?? [], search);
  return (
    <>
      <div className={styles.head}>
        <SearchBox
          className={styles.search}
          aria-label="Search functions"
          placeholder="Search functions"
          value={search}
          onChange={(_event, { value }) => setSearch(value)}
        />
        <InsertOutcomeNotice outcome={outcome} onDismiss={dismiss} />
      </div>
      <div className={styles.list}>
        {error !== null && (
          <Notice intent="error" onRetry={retry}>
            {error}
          </Notice>
        )}
        {catalogue === null && error === null && <Spinner label="Fetching the list of functions…" />}
        {catalogue !== null && families.length === 0 && <p role="status">No function matches “{search}”.</p>}
        {families.map(({ name, entries }) => (
          <section key={name} aria-label={name}>
            <h3 className={styles.family}>{name}</h3>
            {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Without markers no list to Safari's reader. */}
            <ul role="list" className={styles.functions}>
              {entries.map((entry) => (
                <FunctionCard key={entry.id} entry={entry} onInsert={(formula) => void insert(formula)} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
