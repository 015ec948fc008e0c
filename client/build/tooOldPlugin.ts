// Vite plugin: a browser without what the pages need reads one sentence instead of a white page.
import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/**
 * In the plainest JavaScript, since it is for browsers that know no other; a file, since the content policy allows no script in
 * the page. What it asks for came after everything that the build's target and our own code take for granted.
 */
const source = `(function () {
  var own = document.querySelector("script[data-too-old]");
  if ("noModule" in own && [].findLast && [].toSorted && Object.hasOwn && window.structuredClone && window.ResizeObserver) return;
  function say() {
    var words = document.createElement("p");
    words.setAttribute("role", "alert");
    words.appendChild(document.createTextNode(own.getAttribute("data-too-old")));
    document.body.insertBefore(words, document.body.firstChild);
  }
  if (document.body) say();
  else document.addEventListener("DOMContentLoaded", say);
})();
`;
const fileName = `assets/tooOld-${createHash("sha256").update(source).digest("base64url").slice(0, 8)}.js`;

/** @param words the sentence, in the language of the pages */
export const tooOldPlugin = (words: string): Plugin => ({
  name: "too-old",
  apply: "build",
  generateBundle() {
    this.emitFile({ type: "asset", fileName, source });
  },
  transformIndexHtml: {
    order: "post",
    handler: () => [
      { tag: "script", attrs: { src: `./${fileName}`, defer: true, "data-too-old": words }, injectTo: "head" },
    ],
  },
});
