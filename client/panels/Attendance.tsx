/** "Can both come?": for a host what is public, for a guest its own margins stand on the invitations. */

import * as seatWords from "words:play/seat";
import { outlook, type Plan } from "../match/attendance.ts";
import { useMatch } from "../match/match.ts";
import { figure, signed } from "../words/gauges.ts";
import { attendanceWords, stanceWords } from "../words/labels.ts";
import { WithTerms } from "./GlossaryTerm.tsx";
import { RuleLink } from "./RuleLink.tsx";

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
        <WithTerms text={seatWords.canBothCome({ venue: names.venue(plan.venue) })} />
      </h3>
      <p class="small muted">
        {plan.host === own?.seat
          ? seatWords.ifYouCall({ leader: plan.leaderCalled })
          : seatWords.ifCalled({ host: names.named(plan.host), leader: plan.leaderCalled })}
      </p>
      <OutlookList plan={plan} />
      <p class="small muted">
        {seatWords.stances({
          stances: scenario.leads
            .map((seat) => {
              const { stance } = pub.sides[scenario.seat[seat]?.side ?? 0];
              return seatWords.stanceOf({ seat: names.named(seat), stance: stanceWords[stance] });
            })
            .join("; "),
        })}
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
                {seatWords.guess({
                  seat: names.named(seat),
                  guess: found.guess,
                  b: (words) => <strong>{words}</strong>,
                  ask: (words) => <span class="ask">{words}</span>,
                })}
              </summary>
              <ul>
                {found.terms.map(({ cause, amount }) => (
                  <li key={cause}>
                    <span class="amount">{signed(amount)}</span> {attendanceWords[cause]}
                  </li>
                ))}
              </ul>
              {found.willCost > 0 && <p>{seatWords.ruledOut({ will: figure(found.willCost) })}</p>}
              <p class="muted">
                {seatWords.reckoning({
                  known: figure(found.known),
                  now: figure(Math.max(0, found.askedNow)),
                  atStart: figure(found.askedAtStart),
                  hardnessShare,
                  hurtShare,
                  rule: (says) => <RuleLink rule="§5" says={says} />,
                })}
              </p>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
