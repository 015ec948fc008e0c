/** The way to a table's own page: a link, so that it can be opened beside the wall as well. */
import type { ComponentChildren } from "preact";
import type { Tile } from "../../../../shared/protocol/class.ts";
import { makeAddress } from "../../../net/teachAddress.ts";
import { useClass } from "../class/classContext.ts";

interface Props {
  readonly tile: Tile;
  readonly class: string;
  /** For those who hear the link alone. */
  readonly label: string;
  readonly children: ComponentChildren;
}

export function LookIn({ tile, class: look, label, children }: Props) {
  const { view, go } = useClass();
  const to = { page: "table", id: view.id, match: tile.match } as const;
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a class={look} href={makeAddress(to)} aria-label={label} onClick={follow}>
      {children}
    </a>
  );
}
