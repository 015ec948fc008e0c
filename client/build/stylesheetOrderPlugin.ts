// Vite plugin: stylesheets in their order, which the bundler takes from the chunks' graph: what is shared first, a page's own last.
import type { Plugin, Rolldown } from "vite";

/** Stylesheets by the beginning of their file's name, the first first; whatever else a page shares comes between the two lists. */
const first = ["base", "start", "parts", "events"];
const last = ["paper", "rules", "teach", "projector", "review", "classReview", "MatchPage"];

/** @param file such as "assets/base-3hJboDsQ.css" */
function rankOf(file: string): number {
  const name = /([A-Za-z]+)-[\w-]{8}\.css$/.exec(file)?.[1] ?? "";
  if (first.includes(name)) return first.indexOf(name) - first.length;
  return last.indexOf(name) + 1;
}

const sorted = (files: Iterable<string>): string[] => [...files].sort((one, other) => rankOf(one) - rankOf(other));

const link = /[ \t]*<link rel="stylesheet"[^>]*href="([^"]+\.css)"[^>]*>\n?/g;

/** The page with its stylesheets in their order, where the first of them stood. */
export function inOrder(html: string): string {
  const links = new Map([...html.matchAll(link)].map(([tag, file = ""]) => [file, tag]));
  let put = false;
  return html.replace(link, () => {
    if (put) return "";
    put = true;
    return sorted(links.keys())
      .map((file) => links.get(file))
      .join("");
  });
}

export const stylesheetOrderPlugin = (): Plugin => ({
  name: "stylesheet-order",
  apply: "build",
  enforce: "post",
  transformIndexHtml: { order: "post", handler: inOrder },
  // What is loaded later is put into the page in the order in which its chunk names it.
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== "chunk") continue;
      const css = (file as Rolldown.OutputChunk).viteMetadata?.importedCss;
      if (!css || css.size < 2) continue;
      const files = sorted(css);
      css.clear();
      for (const each of files) css.add(each);
    }
  },
});
