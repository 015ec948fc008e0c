/**
 * What the review page has behind its pixels: the source of its match, found in the page's own tree, so that the product
 * needs no door for tests. Functions here run in the page; they may use nothing from outside themselves.
 */
import type { Page } from "playwright-core";
import type { ReplaySource } from "../../client/net/replaySource.ts";

/** What Preact keeps of a component, as far as is needed to find the source. */
interface Node {
  readonly __k?: Node | readonly (Node | null)[] | null;
  readonly props?: { readonly value?: { readonly source?: ReplaySource } };
}

/** What this leaves on the page's window. */
export type Opened = typeof globalThis & {
  readonly replay: () => ReplaySource;
  readonly digest: (value: unknown) => string;
};

/** The source of the match that the page shows now. Throws where it shows none. */
function replay(): ReplaySource {
  const root = document.getElementById("page") as unknown as Node;
  const left: Node[] = [root];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    const source = node.props?.value?.source;
    if (source && "seek" in source) return source;
    for (const child of [node.__k ?? []].flat()) if (child) left.push(child as Node);
  }
  throw new Error("no match is open in this page");
}

/** 64 bits of a JSON value, whatever the order of its keys; the same in the page as in Node. */
export function digest(value: unknown): string {
  const sorted = (_key: string, each: unknown): unknown =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each;
  const text = JSON.stringify(value, sorted);
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return `${(high >>> 0).toString(16)}${(low >>> 0).toString(16)}`;
}

/** Makes `replay` and `digest` callable within the page; a way round its content policy, as axe's. */
export const openSource = (page: Page): Promise<unknown> =>
  page.evaluate(`globalThis.replay = ${replay}; globalThis.digest = ${digest}; 0`);

/** Goes over all its moments in full and gives one digest: two that are alike show the same match. */
export const wholeDigest = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { replay, digest } = globalThis as unknown as Opened;
    const source = replay();
    const [at, viewer] = [source.at(), source.viewer()];
    source.setViewer("everything");
    const all: string[] = [];
    for (let n = 0; n < source.count; n++) {
      source.seek(n);
      all.push(digest(source.state()));
    }
    const { events } = source.snapshot();
    source.setViewer(viewer);
    source.seek(at);
    return digest([all, events]);
  });
