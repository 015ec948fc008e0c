/** Packages that every needed seat would have accepted, round by round, and who stood in the way where there was none. */

import { round as roundWords } from "words:common";
import { deals as words } from "words:review/insight";
import { useEffect, useRef, useState } from "preact/hooks";
import type { MissedDeal, RoundDeals } from "../../../../shared/review/missedDeals.ts";
import { keepMissedDeals, missedDeals } from "../../../match/derived.ts";
import { useMatch } from "../../../match/match.ts";
import { clauseWords } from "../../../words/clauses.ts";
import { list, type Tag } from "../../../words/format.ts";
import { chanceWords } from "../../../words/gauges.ts";
import type { Names } from "../../../words/names.ts";
import { useReview } from "../context.ts";
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
        {words.heading}
      </h2>
      <p class="muted small">{words.says}</p>
      {rounds === 0 && <p class="muted">{words.noRounds}</p>}
      {!found && rounds > 0 && typeof search === "string" && (
        <button type="button" class="button slim" onClick={look}>
          {search === "failed" ? words.lookAgain : words.look}
        </button>
      )}
      {typeof search !== "string" && (
        <div class="row">
          <progress max={rounds} value={search.done} aria-label={words.done} />
          <span class="small muted">{words.doneOf({ done: search.done, of: rounds })}</span>
          <button
            type="button"
            class="button slim"
            onClick={() => {
              stop.current?.();
              setSearch("idle");
            }}
          >
            {words.stop}
          </button>
        </div>
      )}
      <div role="status">
        {search === "failed" && <p class="refusal">{words.failed}</p>}
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
            <h3>{roundWords({ round })}</h3>
            {deal ? <Deal deal={deal} open={open.length > 0} /> : <p class="muted small">{words.nothing}</p>}
            {stood.length > 0 && (
              <p class="muted small">
                {words.notSigned({
                  seats: list(stood.map(({ seat, how }) => words.stood({ seat: names.named(seat), how }))),
                })}
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
      <summary class="deal-line">{lineOf(deal, open, names)}</summary>
      <div class="stack tight">
        <p>
          <MomentLink n={deal.n} /> <span class="muted">{whereOf(deal, names)}</span>
        </p>
        <ul class="bullets">
          {deal.clauses.map((clause) => (
            <li key={clause.kind}>{clauseWords(clause, names)}</li>
          ))}
        </ul>
        <ul class="weighings">
          {deal.weighings.map(({ seat, accepts, objection: code }) => (
            <li key={seat}>
              {accepts
                ? words.accepts({ seat: names.named(seat), b: strong })
                : words.objects({ seat: names.named(seat), objection: code ?? "", b: strong })}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

const strong: Tag = (text) => <strong>{text}</strong>;

/** A deal in a line: whether all would have taken it, its kind, and who stood in the way. */
function lineOf({ kind, taken, blockers }: MissedDeal, open: boolean, names: Names): string {
  if (open) return words.open({ kind, taken });
  return words.nearest({ kind, blocked: blockers.length > 0, blockers: list(blockers.map(names.seat)) });
}

function whereOf({ host, chance: odds }: MissedDeal, names: Names): string {
  const chance = chanceWords(odds);
  return host === null ? words.onLine({ chance }) : words.atTalks({ host: names.named(host), chance });
}
