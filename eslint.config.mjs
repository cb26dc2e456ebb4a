/** What the code must keep to beyond its types: accessibility, Office.js's batches, and which part may touch the platform. */
import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import platform from "./scripts/lint/platform.js";

export default defineConfig(
  globalIgnores(["dist/", "dist-development/", "coverage/", ".artifacts/"]),
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number or a boolean in a template reads better than a conversion around it.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Sees an impostor in every class that extends what a function made, as the workbench's host objects do.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // Excel takes this class for an error, though it does not extend Error; the workbench's own is made after it.
      "@typescript-eslint/only-throw-error": [
        "error",
        {
          allow: [
            { from: "package", package: "custom-functions-runtime", name: "Error" },
            { from: "file", name: "CustomFunctionError" },
          ],
        },
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: officeRules(),
  },
  {
    files: ["src/**/*.tsx"],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat["recommended-latest"]],
  },
  ...platform,
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: { globals: nodeGlobals() },
  },
  {
    files: ["**/*.js"],
    languageOptions: { sourceType: "commonjs" },
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
);

/** Every rule of Microsoft's plugin; its own preset would also bring a second parser and a second formatter. */
function officeRules() {
  return Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]));
}

function nodeGlobals() {
  const names = ["require", "module", "process", "console", "__dirname", "__filename", "URL", "Buffer", "globalThis"];
  return Object.fromEntries(names.map((name) => [name, "readonly"]));
}
