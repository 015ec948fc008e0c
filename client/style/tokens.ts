// Colours and type of the whole product, in one place. The map reads this file; pages read tokens.css, which is
// made from it (a test keeps the two equal: `npm run vitest -- run --project unit test/client/map-tokens.test.ts -u` rewrites the CSS).

/** Colours of one theme. `on…` is the colour of text upon a chip of that name; `land…` are the map's tints. */
const light = {
  paper: "#f6f3ec",
  card: "#fffdf8",
  ink: "#1d2730",
  muted: "#596470",
  line: "#d9d3c5",
  first: "#0f6c8c",
  onFirst: "#ffffff",
  second: "#a9530d",
  onSecond: "#ffffff",
  partner: "#836218",
  onPartner: "#ffffff",
  patron: "#6d5560",
  onPatron: "#ffffff",
  third: "#55606b",
  onThird: "#ffffff",
  accent: "#4b3fa0",
  onAccent: "#ffffff",
  accentSoft: "#ebe7f7",
  warning: "#a32638",
  onWarning: "#ffffff",
  warningSoft: "#f7e4e4",
  good: "#2f6f4f",
  onGood: "#ffffff",
  goodSoft: "#e2eee6",
  noteSoft: "#faf0d6",
  landFirst: "#dfe9e7",
  landSecond: "#f2e5d3",
  landOther: "#e9e5da",
  sea: "#d3e0e4",
  border: "#93a0a0",
  region: "#6a6a45",
  pipeline: "#7b5f16",
};

export type TokenName = keyof typeof light;
export type ThemeTokens = Readonly<Record<TokenName, string>>;

const dark: ThemeTokens = {
  paper: "#151b20",
  card: "#1d242a",
  ink: "#ece7db",
  muted: "#a5aeb5",
  line: "#3a434b",
  first: "#58b4d3",
  onFirst: "#0b171c",
  second: "#e8a05a",
  onSecond: "#1c1107",
  partner: "#d0ae5c",
  onPartner: "#1a1406",
  patron: "#c9a9b8",
  onPatron: "#1d1418",
  third: "#a9b3bc",
  onThird: "#12181c",
  accent: "#aba1f2",
  onAccent: "#151026",
  accentSoft: "#2c2845",
  warning: "#f08b93",
  onWarning: "#24090d",
  warningSoft: "#3d2227",
  good: "#7cc59f",
  onGood: "#0a1811",
  goodSoft: "#1e3429",
  noteSoft: "#3a321d",
  landFirst: "#22333a",
  landSecond: "#382d22",
  landOther: "#282c2e",
  sea: "#18242b",
  border: "#68767a",
  region: "#a9a878",
  pipeline: "#d6b45f",
};

export const themes = { light, dark } as const satisfies Record<string, ThemeTokens>;
export type Theme = keyof typeof themes;

/** Families by role, with the system's own as a fallback until the web fonts are there. */
export const fonts = {
  serif: '"Source Serif 4 Variable", "Noto Serif", Georgia, "Times New Roman", serif',
  sans: '"Inter Variable", "Noto Sans", "Noto Sans Armenian", system-ui, "Segoe UI", Roboto, Arial, sans-serif',
} as const;

/** Sizes that do not change with the theme. */
export const sizes = {
  "text-xs": "0.75rem",
  "text-s": "0.875rem",
  "text-m": "1rem",
  "text-l": "1.25rem",
  "text-xl": "1.75rem",
  "radius-s": "0.375rem",
  radius: "0.5rem",
  "radius-l": "0.75rem",
} as const;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function block(selector: string, rows: readonly (readonly [string, string])[], indent = ""): string {
  const lines = rows.map(([name, value]) => `${indent}  ${name}: ${value};`);
  return `${indent}${selector} {\n${lines.join("\n")}\n${indent}}\n`;
}

/** The colours of a theme as custom properties: [["--paper", "#f6f3ec"], …]. */
export const customProperties = (theme: Theme): [name: string, value: string][] =>
  Object.entries(themes[theme]).map(([name, value]) => [`--${kebab(name)}`, value]);

const colourRows = (theme: Theme): [string, string][] => [["color-scheme", theme], ...customProperties(theme)];
const plainRows = (values: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(values).map(([name, value]) => [`--${name}`, value]);

/**
 * The text of tokens.css: every token as a custom property (`--first`, `--land-first`, `--serif` …), light by default,
 * dark on a screen where the reader's system asks for it or where `<html data-theme="dark">` says so; paper is light.
 */
export function cssFromTokens(): string {
  return [
    "/* Made from tokens.ts; a test keeps it so. Change that file, not this one. */\n",
    block(":root", [...plainRows(fonts), ...plainRows(sizes), ...colourRows("light")]),
    `\n@media screen and (prefers-color-scheme: dark) {\n${block(':root:not([data-theme="light"])', colourRows("dark"), "  ")}}\n`,
    `\n@media screen {\n${block(':root[data-theme="dark"]', colourRows("dark"), "  ")}}\n`,
  ].join("");
}
