/** Draws assets/icon-*.png from assets/icon.svg, in the sizes Excel asks for. Needed only after a change of the drawing. */
const { readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");
const { findChromium } = require("./setup/findChromium.js");

const SIZES = [16, 32, 64, 80, 128];
const assets = path.resolve(__dirname, "../assets");

async function main() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Drawing the icons needs Chromium.");
  const drawing = readFileSync(path.join(assets, "icon.svg"), "utf8");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`);
    writeFileSync(path.join(assets, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
}

main().catch((/** @type {Error} */ error) => {
  console.error(error.message);
  process.exitCode = 1;
});
