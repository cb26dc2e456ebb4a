import { ValueObjectFactory } from "@univerjs/engine-formula";

const TEXTS = [
  "Closure rate",
  "20%",
  "2012-12-12",
  "16:48",
  "£1,000",
  "TRUE",
  "#N/A",
  "",
  '"quoted"',
  "{1,2;3,4}",
  "0.72",
  "a\nb",
];
const made = () =>
  TEXTS.map((text) => ValueObjectFactory.create(text)).map((value) => [value.constructor.name, value.getValue()]);

test("a text is what the engine alone takes it for, the first time and the next", async () => {
  const alone = made();
  await import("./engineTexts");
  expect([made(), made()]).toEqual([alone, alone]);
  expect(new Set(alone.map(([kind]) => kind)).size).toBeGreaterThan(3);
});
