import { changedRect, rectAfterKey } from "./chartGestures";

const rect = { left: 20, top: 30, width: 200, height: 150 };

test("a chart is moved, and stays on the sheet", () => {
  expect(changedRect(rect, "move", 15, -10)).toEqual({ ...rect, left: 35, top: 20 });
  expect(changedRect(rect, "move", -50, -50)).toEqual({ ...rect, left: 0, top: 0 });
});

test("it is sized by its far corner, and never to nothing", () => {
  expect(changedRect(rect, "size", 15, -10)).toEqual({ ...rect, width: 215, height: 140 });
  expect(changedRect(rect, "size", -500, -500)).toEqual({ ...rect, width: 120, height: 90 });
});

test("arrow keys move it, with Shift they size it, and other keys do neither", () => {
  expect(rectAfterKey(rect, { key: "ArrowDown", shiftKey: false })).toEqual({ ...rect, top: 40 });
  expect(rectAfterKey(rect, { key: "ArrowLeft", shiftKey: true })).toEqual({ ...rect, width: 190 });
  expect(rectAfterKey(rect, { key: "Enter", shiftKey: false })).toBeUndefined();
});
