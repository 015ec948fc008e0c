/** Who is invited to talks, and what each has answered. */
import type { PublicConvening } from "../../../shared/state/seatView.ts";
import { useMatch } from "../../play/match.ts";
import { answerLine, canAnswer } from "../../text/labels.ts";
import * as talksWords from "../../text/play/talks.ts";
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
