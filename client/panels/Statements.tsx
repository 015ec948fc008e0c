/** What each side says of its losses and of talks, next to each other, each with what stands against it. */

import * as wireWords from "words:play/wire";
import type { EventOf } from "../../shared/state/event.ts";
import { useMatch } from "../match/match.ts";
import type { Statement } from "../match/roundWire.ts";
import { bdi } from "../words/bdi.tsx";
import { claimedFigure } from "../words/claims.ts";
import { shareWords, stanceWords } from "../words/labels.ts";
import type { Names } from "../words/names.ts";
import { FactLinks } from "./Facts.tsx";
import { SeatChip } from "./SeatChip.tsx";

/** The seat's own words after what is said of it; nothing where it gave none. */
const Quoted = ({ text }: { text: string }) => text !== "" && <> {wireWords.quoted({ text, bdi })}</>;

export function Statements({ statements }: { statements: readonly Statement[] }) {
  return (
    <>
      <h3 class="overline">{wireWords.eachSays}</h3>
      <ul class="statements">
        {statements.map((statement) => (
          <SideSays key={statement.said.n} {...statement} />
        ))}
      </ul>
    </>
  );
}

/** Another seat of the side. */
function echoWords({ seat, repeated, stance, share }: EventOf<"communique">, names: Names): string {
  const given = { seat: names.named(seat), repeated, stance: stanceWords[stance] };
  return share === null ? wireWords.echo(given) : wireWords.echoWithShare({ ...given, share: shareWords[share] });
}

function SideSays({ said, claim, echoes }: Statement) {
  const { names } = useMatch();
  const { seat, published, share, stance, text } = said.event;
  const figure = claimedFigure({ subject: "militaryDead", value: published });
  return (
    <li class="stack tight">
      <p>
        <SeatChip seat={seat} beside /> <strong>{names.Seat(seat)}</strong>
      </p>
      <p>
        {share === null || published === 0
          ? wireWords.dead({ figure, dead: published })
          : wireWords.deadWithShare({ figure, share: shareWords[share] })}{" "}
        <FactLinks ids={claim?.line.facts} />
      </p>
      {claim?.line.counter && <p class="counter small">{claim.line.counter}</p>}
      <p>
        {wireWords.stance({ stance: stanceWords[stance] })}
        <Quoted text={text} />
      </p>
      {echoes.map(({ n, event }) => (
        <p key={n} class="muted small">
          {echoWords(event, names)}
          <Quoted text={event.text} />
        </p>
      ))}
    </li>
  );
}
