/** One message of a channel: who said it, the words, and the word that counts, if it carries one. */

import * as partsWords from "words:play/parts";
import { useState } from "preact/hooks";
import type { SeenWord } from "../../shared/state/seatView.ts";
import { useMatch, useSending } from "../match/match.ts";
import type { RoomSource } from "../net/roomSource.ts";
import { LateWords } from "./LateWords.tsx";
import { SeatChip } from "./SeatChip.tsx";
import type { Compose } from "./words/WordCard.tsx";

interface SaidProps {
  readonly n: number;
  readonly seat: string;
  readonly member: string | null;
  readonly text: string;
  readonly word: SeenWord | null;
  readonly onCompose: Compose;
}

export function SaidLine({ n, seat, member, text, word, onCompose }: SaidProps) {
  const { names, snapshot } = useMatch();
  const people = snapshot.table.seats.flatMap((each) => each.people);
  const person = people.find((each) => each.member === member)?.name;
  const hidden = snapshot.table.hidden?.includes(n) === true;
  if (word && text === "") {
    return (
      <li class="said">
        <SeatChip seat={seat} beside />
        <LateWords show="WordCard" seen={word} onCompose={onCompose} />
      </li>
    );
  }
  return (
    <li class="said">
      <SeatChip seat={seat} beside />
      <p>
        <strong>{names.Seat(seat)}</strong>{" "}
        {person && (
          <span class="muted small">
            <bdi>{person}</bdi>{" "}
          </span>
        )}
        {hidden ? <em class="muted">{partsWords.hiddenLine}</em> : <bdi>{text}</bdi>}{" "}
        {!hidden && member !== null && member !== snapshot.table.me?.member && <ReportButton n={n} />}
      </p>
      {word && !hidden && <LateWords show="WordCard" seen={word} onCompose={onCompose} />}
    </li>
  );
}

type Reporting = Pick<RoomSource, "report">;
const canReport = (source: object): source is Reporting => "report" in source;

/** Shows a person's message to the instructor. */
function ReportButton({ n }: { n: number }) {
  const { source, snapshot } = useMatch();
  const sending = useSending();
  const [done, setDone] = useState(false);
  if (!canReport(source) || snapshot.table.code === "") return null;
  if (done) return <span class="muted small">{partsWords.reported}</span>;
  const report = async () => setDone(await sending.run(source.report(n)));
  return (
    <button type="button" class="report small" aria-label={partsWords.reportLine} onClick={report}>
      {partsWords.report}
    </button>
  );
}
