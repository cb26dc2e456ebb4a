import { makeStyles, tokens } from "@fluentui/react-components";
import { FailureNotice } from "../../kit/scenario/FailureNotice";
import { BuildSection } from "./BuildSection";
import { CheckSection } from "./CheckSection";
import { NativeSection } from "./NativeSection";

const useStyles = makeStyles({
  notice: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`, ":empty": { display: "none" } },
});

/** The page "Workbook": what concerns the workbook as a whole. */
export function WorkbookPage() {
  return (
    <>
      <div className={useStyles().notice}>
        <FailureNotice />
      </div>
      <BuildSection />
      <CheckSection />
      <NativeSection />
    </>
  );
}
