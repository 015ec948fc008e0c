/** Packages that every needed seat would have accepted, round by round, and who stood in the way where there was none. */
import { useEffect, useState } from "preact/hooks";
import type { MissedDeal, RoundDeals } from "../../../shared/review/missedDeals.ts";
import { useMatch } from "../../play/match.ts";
import { clauseWords } from "../../text/clauses.ts";
import { chanceWords, list } from "../../text/gauges.ts";
import { objection, packageWords } from "../../text/review.ts";
import { useReview } from "../context.ts";
import { missedDeals } from "../derived.ts";
import { MomentLink } from "../MomentLink.tsx";

export function MissedDeals() {
  const { record } = useReview();
  const [state, setState] = useState<"idle" | "busy" | "here">("idle");
  useEffect(() => {
    if (state !== "busy") return;
    // After the page has shown that it is at work: the search holds it up.
    const timer = setTimeout(() => {
      missedDeals(record);
      setState("here");
    }, 50);
    return () => clearTimeout(timer);
  }, [state, record]);
  return (
    <section class="stack tight" aria-labelledby="deals-heading">
      <h2 id="deals-heading" class="plain">
        Missed deals
      </h2>
      <p class="muted small">
        Texts that each needed seat would have accepted by its own score sheet, without pride or mood.
      </p>
      {state !== "here" && (
        <button type="button" class="button slim" disabled={state === "busy"} onClick={() => setState("busy")}>
          {state === "busy" ? "Looking…" : "Look for them"}
        </button>
      )}
      <div role="status">{state === "here" && <Found rounds={missedDeals(record)} />}</div>
    </section>
  );
}

function Found({ rounds }: { rounds: readonly RoundDeals[] }) {
  if (rounds.length === 0) return <p class="muted">Nothing was found in this match.</p>;
  return (
    <ul class="deals">
      {rounds.map(({ round, open, nearest }) => {
        const deal = open[0] ?? nearest;
        return (
          <li key={round}>
            <h3>Round {round}</h3>
            {deal ? <Deal deal={deal} open={open.length > 0} /> : <p class="muted small">Nothing near to agreement.</p>}
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
