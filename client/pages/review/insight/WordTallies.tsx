/** Who asked, offered and kept: words that count, by seat and by student. */

import { student } from "words:review/participation";
import { tally as words } from "words:review/spoken";
import { tallies } from "../../../match/derived.ts";
import { useMatch } from "../../../match/match.ts";
import { SeatChip } from "../../../panels/SeatChip.tsx";
import { ScrollBox } from "../../../ui/ScrollBox.tsx";
import { useReview } from "../context.ts";

export function WordTallies() {
  const { record } = useReview();
  const { snapshot } = useMatch();
  const people = new Map(snapshot.table.seats.flatMap((seat) => seat.people.map((each) => [each.member, each.name])));
  const rows = tallies(record);
  if (rows.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="tallies-heading">
      <h2 id="tallies-heading" class="plain">
        {words.heading}
      </h2>
      <ScrollBox label={words.label}>
        <table class="small counts activity tallies">
          <thead>
            <tr>
              {Object.values(words.columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ seat, member, said, accepted, kept, broken }) => (
              <tr key={`${seat} ${member}`} data-member={member !== null}>
                <th scope="row">
                  {member === null ? <SeatChip seat={seat} /> : <bdi>{people.get(member) || student({ member })}</bdi>}
                </th>
                {[said.ask ?? 0, said.answer ?? 0, words.offers({ accepted, made: said.offer ?? 0 }), kept, broken].map(
                  (count, at) => (
                    <td key={at}>{count}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p class="muted small">{words.says}</p>
    </section>
  );
}
