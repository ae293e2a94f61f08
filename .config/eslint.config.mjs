import officeAddins from "eslint-plugin-office-addins";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The flat configuration of the whole tree; run from the project's root. */
export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "coverage/**"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      // `({ font: _, ...rest }) => rest` is how a part is left out of a value.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "TSEnumDeclaration",
          message: "Use a union of string literals: it needs no runtime code and narrows better.",
        },
        {
          selector: "ExportDefaultDeclaration",
          message: "Export by name, so that one thing has one name everywhere.",
        },
      ],
    },
  },
  {
    // Beyond four, parameters of one type are mixed up: give them names in an object.
    files: ["src/core/**/*.ts"],
    rules: { "max-params": ["error", 4] },
  },
  {
    // The plugin's own recommended set brings a second Prettier and a second parser: its rules alone are wanted.
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])
    ),
  },
  {
    files: ["src/pane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.flatConfigs.recommended.rules },
  },
  {
    // Jest asks for a default export from what runs before and after the journeys.
    files: ["test/browser/setup.ts", "test/browser/teardown.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["src/cli/**", "test/bench/**", "test/browser/**"],
    rules: { "no-console": "off" },
  }
);
