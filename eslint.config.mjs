// npx keeps packages where this file cannot import them from: they are looked up beside eslint.
import { createRequire } from "node:module";

const beside = createRequire(process.argv[1]);
const recommended = beside("@eslint/js").configs.recommended;
const globals = beside("globals");

export default [
  recommended,
  { files: ["gdlesson/**/*.js", "site/**/*.js"], languageOptions: { globals: globals.browser } },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
];
