/** Messages and acts by seat and by student. */
import { activity as words } from "words:review/insight";
import { student } from "words:review/participation";
import type { Activity } from "../../../../shared/review/activity.ts";
import { activity } from "../../../match/derived.ts";
import { useMatch } from "../../../match/match.ts";
import { SeatChip } from "../../../panels/SeatChip.tsx";
import { ScrollBox } from "../../../ui/ScrollBox.tsx";
import { useReview } from "../context.ts";

const actsIn = ({ acts }: Activity): number => Object.values(acts).reduce((sum, count) => sum + count, 0);

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
        {words.heading}
      </h2>
      <ScrollBox label={words.table}>
        <table class="small counts activity">
          <thead>
            <tr>
              <th scope="col">{words.columns.who}</th>
              <th scope="col">{words.columns.messages}</th>
              <th scope="col">{words.columns.acts}</th>
              {drafted && <th scope="col">{words.columns.drafts}</th>}
              <th scope="col">{words.columns.rounds}</th>
              {timed && <th scope="col">{words.columns.answers}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.seat} ${row.member}`} data-member={row.member !== null}>
                <th scope="row">
                  {row.member === null ? (
                    <SeatChip seat={row.seat} />
                  ) : (
                    <bdi>{people.get(row.member) || student({ member: row.member })}</bdi>
                  )}
                </th>
                <td>{row.messages}</td>
                <td>{actsIn(row)}</td>
                {drafted && <td>{row.drafts}</td>}
                <td>{row.rounds.length}</td>
                {timed && <td>{timeWords(row.answerMs)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p class="muted small">{words.says}</p>
    </section>
  );
}

/** "40 s", "2.5 min"; "–" where nothing was answered. */
function timeWords(ms: number | null): string {
  if (ms === null) return "–";
  return ms < 60_000 ? words.seconds({ seconds: Math.round(ms / 1000) }) : words.minutes({ minutes: ms / 60_000 });
}
