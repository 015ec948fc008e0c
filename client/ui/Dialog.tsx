/** A dialog over the page: the browser's own, so that focus stays inside and Escape closes it. */

import * as commonWords from "words:common";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** "broad": room for a text; "low": it comes from below on a phone, as broad elsewhere. */
  readonly shape?: "broad" | "low";
}

export function Dialog({ title, onClose, children, shape }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  const heading = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (!shown) return;
    const before = document.activeElement;
    if (!shown.open) shown.showModal();
    /** A click on the backdrop lands on the dialog itself, outside of its box; by keyboard Escape does the same. */
    const outside = (event: MouseEvent) => {
      if (event.target === shown && !inside(shown, event)) close.current();
    };
    shown.addEventListener("click", outside);
    return () => {
      shown.removeEventListener("click", outside);
      shown.close();
      // The browser hands the focus back only while the dialog is still on the page.
      setTimeout(() => {
        const lost = document.activeElement === document.body || document.activeElement === null;
        if (lost && before instanceof HTMLElement) before.focus();
      });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={shape ?? ""}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" class="button quiet slim" onClick={onClose}>
          {commonWords.close}
        </button>
      </div>
      <div class="content">{children}</div>
    </dialog>
  );
}

function inside(element: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const box = element.getBoundingClientRect();
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}
