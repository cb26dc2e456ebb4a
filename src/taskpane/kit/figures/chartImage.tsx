import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { Chart, chartPicture } from "../../../charts";
import type { AnyChartModel } from "../../../charts";

/** As wide as the text of an A4 page, however narrow the pane. */
const WIDTH = 680;
const MARGIN = 12;
const NOTE_SIZE = 12;
const NOTE_LINE = 16;
const NOTE_FONT = `${NOTE_SIZE}px "Segoe UI", system-ui, -apple-system, sans-serif`;

/** A chart as PNG, at a size for reports, with notes beneath it: a picture travels without the pane around it. */
export async function chartImage(model: AnyChartModel, notes: readonly string[]): Promise<Blob> {
  const drawn = await createImageBitmap(await withChart(model, chartPicture));
  const scale = drawn.width / WIDTH;
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("This browser cannot draw pictures.");
  pen.font = NOTE_FONT;
  const lines = notes.flatMap((note) => wrapped(note, WIDTH - 2 * MARGIN, (text) => pen.measureText(text).width));
  const noteHeight = lines.length * NOTE_LINE + MARGIN;
  canvas.width = drawn.width;
  canvas.height = drawn.height + noteHeight * scale;
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(drawn, 0, 0);
  pen.scale(scale, scale);
  pen.font = NOTE_FONT;
  pen.fillStyle = "#4a4a52";
  lines.forEach((line, index) => pen.fillText(line, MARGIN, drawn.height / scale + NOTE_SIZE + index * NOTE_LINE));
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be made."))), "image/png"),
  );
}

/** Draws the chart where nobody sees it, for as long as it is needed. */
async function withChart<Result>(
  model: AnyChartModel,
  act: (chart: SVGSVGElement) => Promise<Result>,
): Promise<Result> {
  const place = document.createElement("div");
  place.setAttribute("aria-hidden", "true");
  Object.assign(place.style, { position: "fixed", insetInlineStart: "-10000px", width: `${WIDTH}px` });
  document.body.append(place);
  const root = createRoot(place, { identifierPrefix: "picture" });
  try {
    flushSync(() => root.render(<Chart model={model} />));
    const chart = place.querySelector("svg");
    if (chart === null) throw new Error("The chart could not be drawn.");
    return await act(chart);
  } finally {
    root.unmount();
    place.remove();
  }
}

function wrapped(text: string, room: number, widthOf: (text: string) => number): string[] {
  return text.split(" ").reduce<string[]>((lines, word) => {
    const line = [...lines.slice(-1), word].join(" ");
    return widthOf(line) <= room ? [...lines.slice(0, -1), line] : [...lines, word];
  }, []);
}
