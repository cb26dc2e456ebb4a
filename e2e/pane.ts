/** The pane as a person uses it: its sliders by the pointer. */
import type { Locator, Page } from "playwright-core";

export const sliderOf = (page: Page, name: string): Locator => page.getByRole("slider", { name, exact: true });

/** Drags a slider's thumb by real pointer moves to a share of its track. */
export async function drag(slider: Locator, to: number, steps = 20): Promise<void> {
  const { mouse } = slider.page();
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error("The slider is not on the page");
  const maximum = Number(await slider.getAttribute("max"));
  const minimum = Number(await slider.getAttribute("min"));
  const from = (Number(await slider.inputValue()) - minimum) / (maximum - minimum);
  const middle = box.y + box.height / 2;
  await mouse.move(box.x + box.width * from, middle);
  await mouse.down();
  await mouse.move(box.x + box.width * to, middle, { steps });
  await mouse.up();
}
