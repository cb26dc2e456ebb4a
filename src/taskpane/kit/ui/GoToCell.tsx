import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSession } from "../../session/SessionContext";

const useStyles = makeStyles({
  link: { display: "inline-block", font: "inherit", lineHeight: "24px", overflowWrap: "anywhere" },
});

interface GoToCellProps {
  readonly address: string;
  /** What it says where "Go to" and the address would be too much. */
  readonly children?: ReactNode;
}

/** Selects a cell in the sheet. */
export function GoToCell({ address, children = `Go to ${address}` }: GoToCellProps) {
  const session = useSession();
  return (
    <Link as="button" inline className={useStyles().link} onClick={() => void session.goTo(address)}>
      {children}
    </Link>
  );
}
