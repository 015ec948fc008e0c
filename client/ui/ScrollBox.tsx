/** A box with a name whose content may be wider than it: it scrolls, by keyboard too. */
import type { ComponentChildren } from "preact";

interface Props {
  readonly label: string;
  /** A further class of the box. */
  readonly of?: string;
  readonly children: ComponentChildren;
}

export const ScrollBox = ({ label, of, children }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard.
  <section class={of === undefined ? "scroll" : `scroll ${of}`} tabIndex={0} aria-label={label}>
    {children}
  </section>
);
