import { enteredText } from "./enteredText";

it.each(["=1+1", "+44", "-", "@A1", "'quoted", "1,234", "64%", "#N/A", "#ref!"])("keeps %s a text", (text) => {
  expect(enteredText(text)).toBe(`'${text}`);
});

it.each(["Staff", "# Staff cost", "2026/27", ""])("leaves %j as it is", (text) => {
  expect(enteredText(text)).toBe(text);
});
