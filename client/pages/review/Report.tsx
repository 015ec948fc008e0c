/** The report to print: result, promises, claims and the questions with their evidence, on paper alone. */

import { brand } from "words:common";
import { report as words } from "words:review/page";
import { discussed } from "../../match/derived.ts";
import { useMatch } from "../../match/match.ts";
import type { ReplayTable } from "../../net/replaySource.ts";
import { placeSuch } from "../../net/reviewAddress.ts";
import { Claims } from "../../panels/debrief/Claims.tsx";
import { Promises } from "../../panels/debrief/Promises.tsx";
import { Questions } from "../../panels/debrief/Questions.tsx";
import { SpokenLedger } from "../../panels/debrief/SpokenLedger.tsx";
import { bdi } from "../../words/bdi.tsx";
import { inRow, partsInRow } from "../../words/inRow.ts";
import { momentWords } from "../../words/review/moments.ts";
import { useReview } from "./context.ts";
import { Outcome } from "./debrief/Debrief.tsx";

export function Report({ table: { title, people } }: { table: ReplayTable }) {
  const { record, places, telling, served, linkTo } = useReview();
  const { names } = useMatch();
  const { seatOrder, rosterSeats } = record.state;
  const seats = seatOrder.slice(0, rosterSeats).map(names.seatTitle);
  const link = (n: number) => (
    <span key={n} class="moment-link">
      {places.label(n)}
    </span>
  );
  return (
    <article class="report stack">
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p class="muted">{words.seats({ brand, seats: inRow(seats) })}</p>
      <WhoSat people={people} />
      {/* Whoever came by a link has it in their address, and it opens the match to anybody. */}
      {served && served.reply.as !== "link" && (
        <p class="muted small">
          {words.lookUp({ such: placeSuch, address: linkTo(0).replace(places.label(0), placeSuch) })}
        </p>
      )}
      <Outcome />
      <section>
        <h3>{words.moments}</h3>
        <ol class="moments">
          {discussed(record).map((moment) => (
            <li key={`${moment.n} ${moment.reason}`}>
              {link(moment.n)} <span>{momentWords(moment, telling)}</span>
            </li>
          ))}
        </ol>
      </section>
      <Promises record={record} link={link} />
      <SpokenLedger record={record} link={link} />
      <Claims record={record} link={link} />
      <Questions record={record} link={link} whole />
    </article>
  );
}

/** The people in each seat, as far as the reader may have their names: a link without names and a file have none. */
function WhoSat({ people }: Pick<ReplayTable, "people">) {
  const { record } = useReview();
  const { names } = useMatch();
  const seated = record.state.seatOrder.flatMap((seat) => {
    const sat = people.flatMap((person) => (person.seat === seat && person.name !== null ? [person.name] : []));
    return sat.length > 0 ? [{ seat, sat }] : [];
  });
  if (seated.length === 0) return null;
  return (
    <section>
      <h3>{words.people}</h3>
      <ul>
        {seated.map(({ seat, sat }) => (
          <li key={seat}>{words.sat({ seat: names.seatTitle(seat), names: partsInRow(sat.map(bdi)), bdi })}</li>
        ))}
      </ul>
    </section>
  );
}
