import { PAPER } from "./palette";

/** Dots of the picture for one of the chart: sharp on paper and on fine screens. */
const SCALE = 3;

/**
 * The drawn chart as a PNG on white paper, whatever the theme it is shown in, for a report or a slide.
 * @param chart The `svg` element that `Chart` has put on the page.
 */
export async function chartPicture(chart: SVGSVGElement): Promise<Blob> {
  const { width, height } = chart.viewBox.baseVal;
  const image = await loadImage(asDataUrl(chart));
  const canvas = Object.assign(document.createElement("canvas"), { width: width * SCALE, height: height * SCALE });
  const paper = canvas.getContext("2d");
  if (!paper) throw new Error("This browser cannot draw pictures.");
  paper.fillStyle = PAPER.light;
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be made."))), "image/png"),
  );
}

/** A picture by itself has no page to take its colours from: it is told to be light, with dark letters. */
function asDataUrl(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true) as SVGSVGElement; // a clone is what its original is
  copy.setAttribute("style", "color-scheme: light; color: #1b1c1f");
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}
