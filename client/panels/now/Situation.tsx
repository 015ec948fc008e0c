/** How the war stands, in one sentence. */
import * as nowWords from "words:play/now";
import { useMatch } from "../../match/match.ts";
import { situationOf } from "../../match/situation.ts";
import { RoundOpening } from "../RoundOpening.tsx";

export function Situation() {
  const { snapshot, scenario, names } = useMatch();
  const { front, sector, fire, talks, promised } = situationOf(snapshot.view, (town) => scenario.town[town]?.side ?? 0);
  const called = talks && (talks.mine ? "mine" : "called");
  return (
    <div class="situation-with">
      <RoundOpening />
      <p class="situation serif" role="status" aria-label={nowWords.situationLabel}>
        {nowWords.situation({
          front,
          sector: sector ? names.sector(sector) : "",
          fire,
          first: names.namedSide(0),
          second: names.namedSide(1),
          talks: called ?? (promised ? "promised" : "none"),
          host: talks ? names.named(talks.talks.host) : "",
          venue: talks ? names.venue(talks.talks.venue) : promised ? names.venue(promised.venue) : "",
        })}
      </p>
    </div>
  );
}
