import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons";
import { Disclosure } from "../../kit/ui/Disclosure";
import { VisuallyHidden } from "../../kit/ui/VisuallyHidden";
import { helpUrl } from "./catalogue";
import type { CatalogueEntry } from "./catalogue";

const useStyles = makeStyles({
  root: {
    paddingBlock: tokens.spacingVerticalS,
    "& + &": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: {
    flexGrow: 1,
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  summary: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  formula: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground1 },
  help: {
    display: "inline-block",
    marginInlineStart: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "24px",
  },
  details: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: `0 0 ${tokens.spacingVerticalXS}` },
  },
});

interface FunctionCardProps {
  readonly entry: CatalogueEntry;
  readonly onInsert: (formula: string) => void;
}

/** One function: what it does, its arguments, an example to put into the sheet. */
export function FunctionCard({ entry, onInsert }: FunctionCardProps) {
  const styles = useStyles();
  const { name, description, parameters, example, exampleResult, result, equation, source, errors } = entry;
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <h4 className={styles.name}>{name}</h4>
        <Button size="small" aria-label={`Insert ${name}`} onClick={() => onInsert(example)}>
          Insert
        </Button>
      </div>
      <p className={styles.text}>{description}</p>
      <p className={styles.text}>
        <code className={styles.formula}>{example}</code>
        {exampleResult !== "" && ` → ${exampleResult}`}
      </p>
      <Disclosure
        className={styles.summary}
        summary={
          <>
            Arguments and source<VisuallyHidden> of {name}</VisuallyHidden>
          </>
        }
      >
        <dl className={styles.details}>
          {parameters.map((parameter) => (
            <div key={parameter.name}>
              <dt>
                <code className={styles.formula}>{parameter.name}</code>
                {parameter.optional && ", optional"}
              </dt>
              <dd>{parameter.description}</dd>
            </div>
          ))}
          <Fact term="Result" text={result} />
          <Fact term="Equation" text={equation} />
          <Fact term="Source" text={source} />
          <Fact term="Errors" text={errors} />
        </dl>
        <Link className={styles.help} href={helpUrl(entry)} target="_blank" rel="noopener" inline>
          Help on {name} <OpenRegular aria-hidden />
          <VisuallyHidden> (new tab)</VisuallyHidden>
        </Link>
      </Disclosure>
    </li>
  );
}

function Fact({ term, text }: { term: string; text: string }) {
  if (text === "") return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
