import { Link, makeStyles } from "@fluentui/react-components";
import { useSession } from "../session/SessionContext";

const useStyles = makeStyles({
  link: { font: "inherit", overflowWrap: "anywhere" },
});

/** Selects a cell in the sheet. */
export function GoToCell({ address }: { address: string }) {
  const session = useSession();
  return (
    <Link as="button" inline className={useStyles().link} onClick={() => void session.goTo(address)}>
      Go to {address}
    </Link>
  );
}
