import { element } from "./element";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** The browser reads the file after the click, in its own time; a minute is plenty. */
const READ_BY_THEN = 60_000;

/**
 * Lets the header's button hand the workbook over as a file. Until now, with no workbook open, it could not be pressed.
 * Returns how to do the same otherwise, which says whether there is a file now.
 */
export function startDownloadButton(makeFile: () => Promise<Uint8Array<ArrayBuffer>>): () => Promise<boolean> {
  const button = element("download");
  button.removeAttribute("disabled");
  button.addEventListener("click", () => {
    // Not disabled while it works: the focus would be lost.
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    void download(makeFile).finally(() => button.removeAttribute("aria-busy"));
  });
  return () => download(makeFile);
}

async function download(makeFile: () => Promise<Uint8Array<ArrayBuffer>>): Promise<boolean> {
  const [status, problem] = [element("download-status"), element("download-problem")];
  problem.hidden = true;
  status.textContent = "Preparing the workbook…";
  try {
    const name = `Caseworth-${today()}.xlsx`;
    save(new Blob([await makeFile()], { type: XLSX }), name);
    status.textContent = `${name} is downloaded.`;
    return true;
  } catch (failure) {
    console.error(failure); // with its cause, which the page does not show
    status.textContent = "";
    const reason = failure instanceof Error ? failure.message : String(failure);
    problem.textContent = `The workbook could not be downloaded. ${reason}`;
    problem.hidden = false;
    return false;
  }
}

function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_BY_THEN);
}

/** The day where the person is, as 2026-11-23. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
