/** What each side says of its losses and of talks, next to each other, each with what stands against it. */
import { useMatch } from "../match/match.ts";
import type { Statement } from "../match/roundWire.ts";
import { claimedFigure } from "../words/claims.ts";
import { capital } from "../words/format.ts";
import { shareWords, stanceWords } from "../words/labels.ts";
import * as wireWords from "../words/play/wire.ts";
import { FactLinks } from "./Facts.tsx";
import { SeatChip } from "./SeatChip.tsx";

const quoted = (text: string): string => (text === "" ? "" : ` “${text}”`);

export function Statements({ statements }: { statements: readonly Statement[] }) {
  return (
    <>
      <h4 class="overline">{wireWords.eachSays}</h4>
      <ul class="statements">
        {statements.map((statement) => (
          <SideSays key={statement.said.n} {...statement} />
        ))}
      </ul>
    </>
  );
}

function SideSays({ said, claim, echoes }: Statement) {
  const { names } = useMatch();
  const { seat, published, share, stance, text } = said.event;
  return (
    <li class="stack tight">
      <p>
        <SeatChip seat={seat} beside /> <strong>{names.Seat(seat)}</strong>
      </p>
      <p>
        {capital(claimedFigure({ subject: "militaryDead", value: published }))}
        {wireWords.inAll(published, share === null ? null : shareWords[share])} <FactLinks ids={claim?.line.facts} />
      </p>
      {claim?.line.counter && <p class="counter small">{claim.line.counter}</p>}
      <p>
        {capital(stanceWords[stance])}.{quoted(text)}
      </p>
      {echoes.map(({ n, event }) => (
        <p key={n} class="muted small">
          {wireWords.echo(
            names.Seat(event.seat),
            event.repeated,
            stanceWords[event.stance],
            event.share === null ? null : shareWords[event.share],
            quoted(event.text),
          )}
        </p>
      ))}
    </li>
  );
}
