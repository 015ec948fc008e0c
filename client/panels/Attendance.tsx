/** "Can both come?": for a host what is public, for a guest its own margins stand on the invitations. */

import { outlook, type Plan } from "../play/attendance.ts";
import { useMatch } from "../play/match.ts";
import { figure, signed } from "../text/gauges.ts";
import { attendanceWords, stanceWords } from "../text/labels.ts";
import { RuleLink } from "./RuleLink.tsx";

const guessWords = { likely: "likely", open: "could go either way", unlikely: "unlikely" } as const;

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
      <h3 id="attendance-heading">Can both come to {names.venue(plan.venue)}?</h3>
      <p class="small muted">
        If {plan.host === own?.seat ? "you call" : `${names.seat(plan.host)} called`} humanitarian talks
        {plan.leaderCalled ? " and the leader telephones" : ""}:
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
                <strong>{names.Seat(seat)}</strong>: {guessWords[found.guess]} <span class="ask">why?</span>
              </summary>
              <ul>
                {found.terms.map(({ cause, amount }) => (
                  <li key={cause}>
                    <span class="amount">{signed(amount)}</span> {attendanceWords[cause]}
                  </li>
                ))}
              </ul>
              {found.willCost > 0 && (
                <p>
                  They have ruled talks out: coming would cost them {figure(found.willCost)} will. Leaders hardly do so
                  before the war hurts them; ask for another stance first.
                </p>
              )}
              <p class="muted">
                Together {figure(found.known)}. By what everybody can see, about {figure(Math.max(0, found.askedNow))}{" "}
                is enough now ({figure(found.askedAtStart)} when the match began): {hardnessShare} × hardness at home,
                less {hurtShare} × how much the war hurts. The true figure they alone know (<RuleLink rule="§5" />
                ).
              </p>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
