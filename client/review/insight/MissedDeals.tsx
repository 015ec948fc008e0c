/** Packages that every needed seat would have accepted, round by round, and who stood in the way where there was none. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { MissedDeal, RoundDeals } from "../../../shared/review/missedDeals.ts";
import { useMatch } from "../../play/match.ts";
import { clauseWords } from "../../text/clauses.ts";
import { chanceWords, list } from "../../text/gauges.ts";
import { objection, packageWords, standingWords } from "../../text/review/insight.ts";
import { useReview } from "../context.ts";
import { keepMissedDeals, missedDeals } from "../derived.ts";
import { MomentLink } from "../MomentLink.tsx";
import { findDeals, roundsOf } from "./findDeals.ts";

type Search = "idle" | "failed" | { readonly done: number };

export function MissedDeals() {
  const { record } = useReview();
  const [search, setSearch] = useState<Search>("idle");
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), [record]);
  const look = () => {
    setSearch({ done: 0 });
    stop.current = findDeals(record, {
      onRound: (done) => setSearch({ done }),
      onEnd: (rounds) => {
        if (rounds) keepMissedDeals(record, rounds);
        setSearch(rounds ? "idle" : "failed");
      },
    });
  };
  const found = missedDeals(record);
  const rounds = roundsOf(record).length;
  return (
    <section class="stack tight" aria-labelledby="deals-heading">
      <h2 id="deals-heading" class="plain">
        Missed deals
      </h2>
      <p class="muted small">
        Texts that each needed seat would have accepted by its own score sheet, without pride or mood.
      </p>
      {rounds === 0 && (
        <p class="muted">No round of this match was played to its end: there is nothing to look through.</p>
      )}
      {!found && rounds > 0 && typeof search === "string" && (
        <button type="button" class="button slim" onClick={look}>
          {search === "failed" ? "Look again" : "Look for them"}
        </button>
      )}
      {typeof search !== "string" && (
        <div class="row">
          <progress max={rounds} value={search.done} aria-label="Rounds looked through" />
          <span class="small muted">
            {search.done} of {rounds} rounds
          </span>
          <button
            type="button"
            class="button slim"
            onClick={() => {
              stop.current?.();
              setSearch("idle");
            }}
          >
            Stop
          </button>
        </div>
      )}
      <div role="status">
        {search === "failed" && (
          <p class="refusal">The search came to nothing on this device. The match is as it was.</p>
        )}
        {found && <Found rounds={found} />}
      </div>
    </section>
  );
}

function Found({ rounds }: { rounds: readonly RoundDeals[] }) {
  const { names } = useMatch();
  return (
    <ul class="deals">
      {rounds.map(({ round, open, nearest, stood }) => {
        const deal = open[0] ?? nearest;
        return (
          <li key={round}>
            <h3>Round {round}</h3>
            {deal ? <Deal deal={deal} open={open.length > 0} /> : <p class="muted small">Nothing near to agreement.</p>}
            {stood.length > 0 && (
              <p class="muted small">
                Not signed by {list(stood.map(({ seat, how }) => `${names.seat(seat)} (${standingWords[how]})`))}.
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Deal({ deal, open }: { deal: MissedDeal; open: boolean }) {
  const { names } = useMatch();
  return (
    <details class="small" open={false}>
      <summary class="deal-line">
        {open ? (deal.taken ? "Taken: " : "Everybody would have signed: ") : "Nearest: "}
        {packageWords[deal.kind].toLowerCase()}
        {!open && deal.blockers.length > 0 && `; in the way ${list(deal.blockers.map(names.seat))}`}
      </summary>
      <div class="stack tight">
        <p>
          <MomentLink n={deal.n} />{" "}
          <span class="muted">
            {deal.host === null ? "on the direct line" : `at talks called by ${names.seat(deal.host)}`}; breaks in its
            first round {chanceWords(deal.chance)} times
          </span>
        </p>
        <ul class="bullets">
          {deal.clauses.map((clause) => (
            <li key={clause.kind}>{clauseWords(clause, names)}</li>
          ))}
        </ul>
        <ul class="weighings">
          {deal.weighings.map(({ seat, accepts, objection: code }) => (
            <li key={seat}>
              <strong>{names.Seat(seat)}</strong> {accepts ? "would have taken it" : `would not: ${objection(code)}`}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
