/** As a round opens: in one line what the last one changed, and what is due in this one. */
import * as words from "words:play/table";
import { useMatch } from "../match/match.ts";
import { type Opening, openingOf } from "../match/roundOpening.ts";
import { oddsOf } from "../match/texts.ts";
import { capital } from "../words/format.ts";
import { chanceWords } from "../words/gauges.ts";
import type { Names } from "../words/names.ts";

export function RoundOpening() {
  const { pub, snapshot, scenario, names, telling } = useMatch();
  const opening = pub.phase === "open" ? openingOf({ ...pub, rounds: snapshot.table.last }, snapshot.events) : null;
  if (!opening) return null;
  const { treaty, daysPerRound: days } = pub;
  const odds = treaty && oddsOf(scenario, pub, treaty.clauses, treaty.signatories);
  const { due } = opening;
  const said = {
    last: () => words.due.last,
    notice: () =>
      words.due.notice({ title: telling.titleOf(treaty?.text ?? 0), days: due.is === "notice" ? due.days : 0 }),
    talks: () => words.due.talks({ venue: due.is === "talks" ? names.venue(due.venue) : "" }),
    truce: () => (odds ? words.due.truce({ chance: capital(chanceWords(odds.chance)), days }) : ""),
    nothing: () => "",
  } satisfies Record<Opening["due"]["is"], () => string>;
  return (
    <p class="round-opening" role="status">
      {words.opening({ day: opening.day, changed: changedWords(opening, names), due: said[due.is]() })}
    </p>
  );
}

function changedWords({ changed }: Opening, names: Names): string {
  if (changed.is === "broke") return words.changed.broke({ day: changed.day });
  if (changed.is === "kept") return words.changed.kept({ rounds: changed.rounds });
  if (changed.is === "moved") return words.changed.moved({ sector: names.sector(changed.sector) });
  return words.changed[changed.is];
}
