/** A dialog over the page: the browser's own, so that focus stays inside and Escape closes it. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
}

export function Dialog({ title, onClose, children, wide = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  /** A click on the backdrop lands on the dialog itself, outside of its content. */
  const outside = (event: MouseEvent) => {
    if (event.target === dialog.current && dialog.current && !inside(dialog.current, event)) onClose();
  };
  return (
    <dialog
      ref={dialog}
      class={wide ? "broad" : ""}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same, by the browser's own hand
      onClick={outside}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" class="button quiet slim" onClick={onClose}>
          Close
        </button>
      </header>
      <div class="content">{children}</div>
    </dialog>
  );
}

function inside(element: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const box = element.getBoundingClientRect();
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}
