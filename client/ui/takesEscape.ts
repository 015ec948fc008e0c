/** Whether a key belongs to what lies over the page: a dialog, or an open explanation, which Escape shuts by itself. */
export const takesEscape = ({
  defaultPrevented,
  target,
}: Pick<KeyboardEvent, "defaultPrevented" | "target">): boolean =>
  defaultPrevented ||
  (target instanceof Element && target.closest("dialog") !== null) ||
  document.querySelector(":popover-open") !== null;
