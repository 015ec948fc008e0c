/** The question mark behind a number, which asks why it moved. */

import * as partsWords from "words:play/parts";
import { useMatch, type WhyRequest } from "../match/match.ts";

export function WhyButton({ title, gauges, then }: WhyRequest) {
  const { openWhy } = useMatch();
  return (
    <button
      type="button"
      class="why"
      aria-label={partsWords.whyOf({ title })}
      onClick={() => openWhy({ title, gauges, then })}
    >
      ?
    </button>
  );
}
