/** Whose signature a text needs, who has signed, rejected or endorsed, and whose offer is missing. */

import * as textsWords from "words:play/texts";
import type { ReadableText } from "../../../shared/state/seatView.ts";
import { useMatch } from "../../match/match.ts";
import { isolated } from "../../words/format.ts";
import { list } from "../../words/gauges.ts";
import { WithTerms } from "../GlossaryTerm.tsx";
import { SeatChip } from "../SeatChip.tsx";

const states = textsWords.signatureStates;

export function Signatures({ text }: { text: ReadableText }) {
  const { pub, own, scenario, names } = useMatch();
  const titleOf = (id: number) => isolated(own?.texts.find((each) => each.id === id)?.title ?? String(id));
  const others = text.signed.filter((seat) => !text.needed.includes(seat));
  const state = (seat: string) =>
    text.signed.includes(seat) ? states.signed : text.rejected.includes(seat) ? states.rejected : states.open;
  const outside = pub.seats
    .filter(({ id, byRule }) => {
      const seat = scenario.seat[id];
      return !byRule && seat && seat.side !== null && !seat.lead && seat.acts.includes("sign");
    })
    .filter(({ id }) => !text.signed.includes(id) && !text.needed.includes(id));
  return (
    <div class="stack tight">
      <ul class="signatures" aria-label={textsWords.signatures}>
        {[...text.needed, ...others].map((seat) => (
          <li key={seat} data-state={state(seat)}>
            <SeatChip seat={seat} beside /> <span class="hidden">{names.Seat(seat)} </span>
            {state(seat)}
          </li>
        ))}
        {outside.map(({ id }) => (
          <li key={id} data-state="outside">
            <SeatChip seat={id} beside /> <span class="hidden">{names.Seat(id)} </span>
            <WithTerms text={textsWords.outsideDeal} />
          </li>
        ))}
      </ul>
      {text.waiting.map(({ seat, on }) => (
        <p key={seat} class="small muted">
          {"seat" in on
            ? textsWords.waitsForSeat({ seat: names.named(seat), other: names.seat(on.seat) })
            : textsWords.waitsForText({ seat: names.named(seat), title: titleOf(on.text) })}
        </p>
      ))}
      {text.missingOffers.map(({ seat, clause }) => (
        <p key={`${clause} ${seat}`} class="small warning">
          {textsWords.offerFirst({ seat: names.named(seat), clause })}
        </p>
      ))}
      {text.endorsed.length > 0 && (
        <p class="small muted">
          <WithTerms text={textsWords.endorsedBy({ seats: list(text.endorsed.map(names.seat)) })} />
        </p>
      )}
    </div>
  );
}
