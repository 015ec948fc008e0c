import { describe, expect, test } from "vitest";
import { cssFromTokens, type TokenName, themes } from "../../client/style/tokens.ts";

const channel = (v: number) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
/** WCAG 2.2 contrast ratio of two colours. */
const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

test("tokens.css is what tokens.ts says", async () => {
  await expect(cssFromTokens()).toMatchFileSnapshot("../../client/style/tokens.css");
});

const grounds: TokenName[] = ["paper", "card"];
const lands: TokenName[] = ["landFirst", "landSecond", "landOther"];
const textOnGround: TokenName[] = [
  "ink",
  "muted",
  "first",
  "second",
  "partner",
  "patron",
  "third",
  "accent",
  "warning",
  "good",
];
const chips: [TokenName, TokenName][] = [
  ["onFirst", "first"],
  ["onSecond", "second"],
  ["onPartner", "partner"],
  ["onPatron", "patron"],
  ["onThird", "third"],
  ["onAccent", "accent"],
  ["onWarning", "warning"],
  ["onGood", "good"],
];
const pairs: [TokenName, TokenName][] = [
  ...textOnGround.flatMap((t): [TokenName, TokenName][] => grounds.map((g) => [t, g])),
  ...lands.flatMap((l): [TokenName, TokenName][] => [
    ["ink", l],
    ["muted", l],
  ]),
  ...chips,
  ["accent", "accentSoft"],
  ["warning", "warningSoft"],
  ["good", "goodSoft"],
  ["ink", "noteSoft"],
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test.each(pairs)("text in %s can be read on %s", (text, ground) => {
    expect(contrast(themes[theme][text], themes[theme][ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["first", "second", "warning", "pipeline", "border"] as const)(
    "lines in %s stand out from the land",
    (line) => {
      for (const land of lands) {
        expect(contrast(themes[theme][line], themes[theme][land])).toBeGreaterThanOrEqual(line === "border" ? 2 : 3);
      }
    },
  );
});
