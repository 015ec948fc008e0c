/** What the match was for those who lived there: who left and where to, who came back, who died, which towns were hit. */
import * as words from "words:play/account";
import { dotsOf, type SidePeople, type TownHits } from "../../match/account/account.ts";
import { claimantFor } from "../../match/mapModelOf.ts";
import { useMatch } from "../../match/match.ts";
import { figure, rangeWords } from "../../words/gauges.ts";
import { FactLinks } from "../Facts.tsx";
import { leftWords, towardWords } from "./accountWords.ts";
import type { Account } from "./useAccount.ts";

export function People({ people, towns }: Pick<Account, "people" | "towns">) {
  return (
    <section class="end-part" aria-labelledby="end-people">
      <h2 id="end-people">
        {words.people} <span class="end-note">{words.dots}</span>
      </h2>
      <div class="end-people">
        {people.map((side) => (
          <Left key={side.side} {...side} />
        ))}
        <Died people={people} />
      </div>
      <Towns towns={towns} />
    </section>
  );
}

function Left(of: SidePeople) {
  const { names, scenario } = useMatch();
  const { away, back } = dotsOf(of);
  const toward = towardWords(scenario, of);
  return (
    <div>
      <h3>{words.leftHomes({ side: names.namedSide(of.side) })}</h3>
      <p>
        <strong class="serif big">{leftWords(of)}</strong> {toward !== null && <span class="muted">{toward}</span>}
      </p>
      {of.back && <p class="muted">{words.back({ range: rangeWords(of.back) })}</p>}
      <p class="end-dots" data-side={of.side} role="img" aria-label={words.dotsAre({ away, back })}>
        {Array.from({ length: away + back }, (_, at) => (
          <i key={at} data-back={at >= away} />
        ))}
      </p>
    </div>
  );
}

function Died({ people }: { people: readonly SidePeople[] }) {
  const { names } = useMatch();
  const most = Math.max(1, ...people.flatMap(({ soldiers, published }) => [soldiers?.high ?? 0, published]));
  const all = people.reduce(
    (sum, { civilians }) => ({ low: sum.low + civilians.low, high: sum.high + civilians.high }),
    {
      low: 0,
      high: 0,
    },
  );
  const [first, second] = people.map(({ published }) => (published === 0 ? words.none : figure(published)));
  return (
    <div>
      <h3>{words.died}</h3>
      <p>
        <strong class="serif big">{rangeWords(all)}</strong> <span class="muted">{words.civilians}</span>
      </p>
      {people.map(({ side, soldiers, published }) => {
        const of = names.namedSide(side);
        return (
          <div key={side} class="end-soldiers">
            <p>
              {soldiers
                ? words.soldiers({ side: of, range: rangeWords(soldiers) })
                : words.soldiersUnknown({ side: of })}
            </p>
            <span class="end-bar" data-side={side} aria-hidden="true">
              {soldiers && (
                <i
                  class="end-range"
                  style={{
                    insetInlineStart: `${(soldiers.low / most) * 94}%`,
                    width: `${Math.max(1, ((soldiers.high - soldiers.low) / most) * 94)}%`,
                  }}
                />
              )}
              <b style={{ insetInlineStart: `${(published / most) * 94}%` }} />
            </span>
          </div>
        );
      })}
      <p class="muted small">
        <span class="end-tick" aria-hidden="true" /> {words.published({ first: first ?? "", second: second ?? "" })}
      </p>
    </div>
  );
}

function Towns({ towns }: { towns: readonly TownHits[] }) {
  if (towns.length === 0) return <p class="muted">{words.noTowns}</p>;
  return (
    <details class="end-towns">
      <summary>{words.towns}</summary>
      <ul class="bullets">
        {towns.map((each) => (
          <Town key={each.town} {...each} />
        ))}
      </ul>
    </details>
  );
}

function Town({ town, hits }: TownHits) {
  const { scenario, names } = useMatch();
  const people = scenario.files.map.towns.find(({ id }) => id === town)?.people;
  const place = names.place(town);
  const said = names.named(claimantFor(scenario, town));
  return (
    <li>
      {people === undefined
        ? words.townAlone({ place })
        : people.count === 0
          ? words.townEmpty({ place })
          : words.town({ place, people: people.count, year: people.asOf })}{" "}
      <FactLinks ids={people && [people.fact]} />
      {hits.map(({ round, struck }, at) => (
        <span key={at} class="muted">
          {" · "}
          {words.hit({ round, struck, seat: said })}
        </span>
      ))}
    </li>
  );
}
