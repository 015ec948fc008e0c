// Vite plugin: gives every page the beginning of its head, so that each page's own file says what is its own alone.
import type { HtmlTagDescriptor, Plugin } from "vite";
import { themes } from "../style/tokens.ts";

const meta = (attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: "meta", attrs, injectTo: "head-prepend" });

const head: HtmlTagDescriptor[] = [
  meta({ charset: "utf-8" }),
  meta({ name: "viewport", content: "width=device-width, initial-scale=1" }),
  meta({ name: "color-scheme", content: "light dark" }),
  // The browser's own bar, in the colour of the page's top.
  ...(["light", "dark"] as const).map((theme) =>
    meta({ name: "theme-color", content: themes[theme].card, media: `(prefers-color-scheme: ${theme})` }),
  ),
  {
    tag: "link",
    attrs: { rel: "icon", href: "/assets/icon.svg", type: "image/svg+xml" },
    injectTo: "head-prepend",
  },
];

export const headPlugin = (): Plugin => ({
  name: "head",
  // Before Vite looks for the assets of the page.
  transformIndexHtml: { order: "pre", handler: () => head },
});
