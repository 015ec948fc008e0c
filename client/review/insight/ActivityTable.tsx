/** Messages and acts by seat and by student. */
import type { Activity } from "../../../shared/review/activity.ts";
import { SeatChip } from "../../panels/SeatChip.tsx";
import { useMatch } from "../../play/match.ts";
import { figure } from "../../text/gauges.ts";
import { useReview } from "../context.ts";
import { activity } from "../derived.ts";

const actsIn = ({ acts }: Activity): number => Object.values(acts).reduce((sum, count) => sum + count, 0);
const minutes = (ms: number | null): string =>
  ms === null ? "–" : ms < 60_000 ? `${Math.round(ms / 1000)} s` : `${figure(ms / 60_000, 1)} min`;

export function ActivityTable() {
  const { record } = useReview();
  const { snapshot } = useMatch();
  const people = new Map(snapshot.table.seats.flatMap((seat) => seat.people.map((each) => [each.member, each.name])));
  const rows = activity(record);
  if (rows.length === 0) return null;
  const drafted = rows.some(({ drafts }) => drafts > 0);
  const timed = rows.some(({ answerMs }) => answerMs !== null);
  return (
    <section class="stack tight" aria-labelledby="activity-heading">
      <h2 id="activity-heading" class="plain">
        Who did how much
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard. */}
      <section class="scroll" tabIndex={0} aria-label="Who did how much, as a table">
        <table class="small counts">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Messages</th>
              <th scope="col">Acts</th>
              {drafted && <th scope="col">Drafts</th>}
              <th scope="col">Rounds</th>
              {timed && <th scope="col">Answers in</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.seat} ${row.member}`} data-member={row.member !== null}>
                <th scope="row">
                  {row.member === null ? (
                    <SeatChip seat={row.seat} />
                  ) : (
                    people.get(row.member) || `Student ${row.member}`
                  )}
                </th>
                <td>{row.messages}</td>
                <td>{actsIn(row)}</td>
                {drafted && <td>{row.drafts}</td>}
                <td>{row.rounds.length}</td>
                {timed && <td>{minutes(row.answerMs)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="muted small">A seat's row counts everybody in it, bots too. “Answers in” is the median.</p>
    </section>
  );
}
