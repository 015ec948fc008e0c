/** The round told headline by headline, fetched when the first round is to be told, or ahead. */

import type { ComponentProps } from "preact";
import { useEffect } from "preact/hooks";
import { lateParts } from "../ui/lateParts.tsx";
import type { Reveal } from "./reveal/Reveal.tsx";

let close: () => void = () => {};
/** Where it cannot be fetched, the wire has the same news. */
function Failed() {
  useEffect(() => close(), []);
  return null;
}

const parts = lateParts(() => import("./reveal/Reveal.tsx"), Failed);

export const fetchReveal = parts.fetch;

export function LateReveal(props: ComponentProps<typeof Reveal>) {
  close = props.reveal.close;
  return <parts.Late show="Reveal" {...props} />;
}
