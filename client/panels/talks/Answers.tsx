/** Who is invited to talks, and what each has answered. */

import * as talksWords from "words:play/talks";
import type { PublicConvening } from "../../../shared/state/seatView.ts";
import { useMatch } from "../../match/match.ts";
import { answerLine, canAnswer } from "../../words/labels.ts";
import { SeatChip } from "../SeatChip.tsx";

export function Answers({ talks }: { talks: PublicConvening }) {
  const { pub, names } = useMatch();
  return (
    <ul class="signatures" aria-label={talksWords.answers}>
      {talks.guests.map(({ seat, answer }) => (
        <li key={seat} data-state={answer}>
          <SeatChip seat={seat} beside /> <span class="hidden">{names.Seat(seat)} </span>
          {answerLine(answer, canAnswer(talks, pub))}
        </li>
      ))}
    </ul>
  );
}
