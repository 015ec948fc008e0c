/** Stylesheets in a built page: what is shared before what is a page's own, whatever order the bundler gives. */
import { expect, it } from "vitest";
import { inOrder } from "../../client/build/stylesheetOrderPlugin.ts";

const link = (name: string) => `    <link rel="stylesheet" crossorigin href="/en/assets/${name}-CUFns1p0.css">\n`;
const page = (...names: string[]) => `<head>\n${names.map(link).join("")}    <meta name="x">\n</head>`;

it.each([
  [
    ["WeightFields", "teach", "base", "start", "parts"],
    ["base", "start", "parts", "WeightFields", "teach"],
  ],
  [
    ["events", "WhyNoPeace", "review", "base", "start", "parts", "paper"],
    ["base", "start", "parts", "events", "WhyNoPeace", "paper", "review"],
  ],
  [
    ["base", "start"],
    ["base", "start"],
  ],
])("%j becomes %j", (given, wanted) => {
  expect(inOrder(page(...given))).toBe(page(...wanted));
});

it("leaves a page without stylesheets as it is", () => {
  expect(inOrder("<head></head>")).toBe("<head></head>");
});
