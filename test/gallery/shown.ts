/** How a state of the gallery comes about. */
import type { VNode } from "preact";
import { setRelayed } from "../../client/net/relayed.ts";
import type { PageName, states } from "./states.ts";

export interface Shown {
  /** The page as it is rendered. */
  readonly node: () => VNode;
  /** What a person does then, such as opening a dialog. */
  readonly after?: (page: HTMLElement) => Promise<void> | void;
  /** Nobody is there to scroll: on a screen as wide as a projector's all of it is in sight. */
  readonly oneScreen?: boolean;
}

export type ShownStates<Page extends PageName> = Record<(typeof states)[Page][number], Shown>;

/** The same, on a page whose rooms come over plain HTTP. */
export const relayed = (shown: Shown): Shown => ({
  ...shown,
  node: () => {
    setRelayed(true);
    return shown.node();
  },
});

/** Presses what `selector` finds first, once it is there. Throws where it never comes: the state would be another. */
export const press =
  (selector: string) =>
  async (page: HTMLElement): Promise<void> => {
    const found = await appeared(page, selector);
    found.click();
  };

/** Chooses `value` in the select that `selector` finds first. */
export const choose =
  (selector: string, value: string) =>
  async (page: HTMLElement): Promise<void> => {
    const found = (await appeared(page, selector)) as HTMLSelectElement;
    found.value = value;
    found.dispatchEvent(new Event("change", { bubbles: true }));
  };

/** Writes `text` into the field that `selector` finds first. */
export const write =
  (selector: string, text: string) =>
  async (page: HTMLElement): Promise<void> => {
    const found = (await appeared(page, selector)) as HTMLTextAreaElement;
    found.value = text;
    found.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(done));
  };

/** The first element of `selector`, as soon as the page has it. */
function appeared(page: HTMLElement, selector: string): Promise<HTMLElement> {
  const find = () => page.ownerDocument.querySelector<HTMLElement>(selector);
  return new Promise((resolve, reject) => {
    const already = find();
    if (already) return resolve(already);
    const watch = new MutationObserver(() => {
      const now = find();
      if (!now) return;
      watch.disconnect();
      resolve(now);
    });
    watch.observe(page.ownerDocument.body, { childList: true, subtree: true });
    setTimeout(() => reject(new Error(`no ${selector} on this state`)), 30_000);
  });
}
