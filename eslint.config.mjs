// npx keeps packages where this file cannot import them from: they are looked up beside eslint.
import { createRequire } from "node:module";

const beside = createRequire(process.argv[1]);
const recommended = beside("@eslint/js").configs.recommended;
const globals = beside("globals");

export default [
  { ignores: ["site/_static/mathjax/", "_site/"] }, // not ours, and made
  recommended,
  { files: ["gdlesson/**/*.js", "site/**/*.js"], languageOptions: { globals: globals.browser } },
  { files: ["site/**/*_worker.js"], languageOptions: { globals: globals.worker } },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
];
