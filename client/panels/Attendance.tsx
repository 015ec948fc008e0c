/** "Can both come?": for a host what is public, for a guest its own margins stand on the invitations. */

import * as commonWords from "words:common";
import { outlook, type Plan } from "../match/attendance.ts";
import { useMatch } from "../match/match.ts";
import { figure, signed } from "../words/gauges.ts";
import { attendanceWords, stanceWords } from "../words/labels.ts";
import * as seatWords from "../words/play/seat.ts";
import { RuleLink } from "./RuleLink.tsx";
import { Glossed } from "./Word.tsx";

/** The venue where this seat, or else the first host in play, would call talks. */
function usePlan(): Plan | null {
  const { own, pub, scenario } = useMatch();
  const mine = own && scenario.seat[own.seat];
  const host = mine && mine.venues.length > 0 ? mine : undefined;
  const other = pub.seats.map(({ id }) => scenario.seat[id]).find((seat) => (seat?.venues.length ?? 0) > 0);
  const seat = host ?? other;
  const venue = seat?.venues[0];
  if (!seat || venue === undefined) return null;
  return { host: seat.id, venue, style: "facilitate", frame: "humanitarian", leaderCalled: seat.leader !== null };
}

export function Attendance() {
  const { own, pub, scenario, names } = useMatch();
  const plan = usePlan();
  if (!plan) return null;
  return (
    <section class="stack tight" aria-labelledby="attendance-heading">
      <h3 id="attendance-heading">
        <Glossed text={seatWords.canBothCome(names.venue(plan.venue))} />
      </h3>
      <p class="small muted">
        {seatWords.ifCalled(plan.host === own?.seat ? null : names.seat(plan.host), plan.leaderCalled)}
      </p>
      <OutlookList plan={plan} />
      <p class="small muted">
        {scenario.leads
          .map((seat) => `${names.Seat(seat)}: “${stanceWords[pub.sides[scenario.seat[seat]?.side ?? 0].stance]}”`)
          .join("; ")}
        .
      </p>
    </section>
  );
}

/** Both leads' outlook for a plan, with the terms behind it. */
export function OutlookList({ plan }: { plan: Plan }) {
  const { pub, scenario, names } = useMatch();
  const { hardnessShare, hurtShare } = scenario.numbers.attendance;
  return (
    <ul class="small outlooks">
      {scenario.leads.map((seat) => {
        const found = outlook(scenario, pub, plan, seat);
        return (
          <li key={seat}>
            <details>
              <summary>
                <strong>{names.Seat(seat)}</strong>: {seatWords.guesses[found.guess]}{" "}
                <span class="ask">{commonWords.why}</span>
              </summary>
              <ul>
                {found.terms.map(({ cause, amount }) => (
                  <li key={cause}>
                    <span class="amount">{signed(amount)}</span> {attendanceWords[cause]}
                  </li>
                ))}
              </ul>
              {found.willCost > 0 && <p>{seatWords.ruledOut(figure(found.willCost))}</p>}
              <p class="muted">
                {seatWords.reckoning({
                  known: figure(found.known),
                  now: figure(Math.max(0, found.askedNow)),
                  atStart: figure(found.askedAtStart),
                  hardnessShare,
                  hurtShare,
                })}{" "}
                (<RuleLink rule="§5" />
                ).
              </p>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
