/** The agreement in force: what it says, how long it has held, and the lawful way out. */

import * as talksWords from "words:play/talks";
import { useState } from "preact/hooks";
import { roundsToSettle, settles } from "../../../shared/rules/binding.ts";
import { clauseKey, inEffect } from "../../../shared/rules/clauseKeys.ts";
import { clauseIn } from "../../../shared/rules/clauses.ts";
import type { Clause } from "../../../shared/terms/clause.ts";
import { mayCommit, useMatch, useSending } from "../../match/match.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { clauseWords } from "../../words/clauses.ts";
import { isolated } from "../../words/format.ts";
import { list } from "../../words/gauges.ts";
import { WithTerms } from "../GlossaryTerm.tsx";
import { RefusalNote } from "../RefusalNote.tsx";
import { RuleLink } from "../RuleLink.tsx";

/** How far a clause that somebody must carry out has come; nothing for the others. */
function Progress({ clause }: { clause: Clause }) {
  const { pub, scenario } = useMatch();
  const { carried } = scenario.clause[clause.kind];
  if (!carried || !pub.treaty) return null;
  const key = clauseKey(scenario, clause);
  const done = pub.treaty.done[key] ?? 0;
  const state = pub.treaty.failed.includes(key)
    ? "failed"
    : done >= carried.rounds
      ? "done"
      : inEffect(clause, pub.round, pub.treaty.done)
        ? "open"
        : "later";
  return <span class="muted">{talksWords.progress({ state, done, rounds: carried.rounds })}</span>;
}

/** An agreement broken in the last round, for those who stand for it and for the others. */
function Broken() {
  const { pub, own, names } = useMatch();
  if (!pub.broken) return null;
  const { title: plain, seats } = pub.broken;
  const title = isolated(plain);
  const mine = own !== null && seats.includes(own.seat);
  return (
    <p class={mine ? "warning small" : "note small"}>
      {mine ? talksWords.brokenMine({ title }) : talksWords.broken({ title, seats: list(seats.map(names.seat)) })}
    </p>
  );
}

export function Treaty() {
  const match = useMatch();
  const { pub, own, names, scenario } = match;
  const sending = useSending();
  const [asking, setAsking] = useState(false);
  const { treaty } = pub;
  if (!treaty) return <Broken />;
  const toSettle = roundsToSettle(treaty, scenario.numbers.ceasefire.settleRounds);
  const exit = clauseIn(treaty.clauses, "EXIT");
  const giveNotice = async () => {
    if (await sending.act({ kind: "giveNotice" })) setAsking(false);
  };
  const gone = own !== null && treaty.goOn.includes(own.seat);
  const declines =
    own !== null &&
    scenario.leads.includes(own.seat) &&
    settles(treaty.clauses) &&
    mayCommit(match) &&
    pub.phase === "open";
  const mine = own !== null && own.side !== null && treaty.signatories.includes(own.seat);
  return (
    <section class="card treaty stack tight" aria-label={talksWords.inForce}>
      <h2>
        <bdi>{treaty.title}</bdi>
      </h2>
      <p class="muted small">
        <WithTerms
          text={talksWords.since({
            round: treaty.since,
            kept: treaty.kept,
            signatories: list(treaty.signatories.map(names.seat)),
          })}
        />
      </p>
      {toSettle !== null && (
        <p class={toSettle === 1 ? "note small" : "muted small"}>{talksWords.settlesIn({ rounds: toSettle })}</p>
      )}
      {treaty.goOn.length > 0 && (
        <p class="note small">
          {talksWords.goneOn({ count: treaty.goOn.length, seats: list(treaty.goOn.map(names.Seat)) })}
        </p>
      )}
      {declines && (
        <button
          type="button"
          class="button slim"
          disabled={sending.busy}
          onClick={() => sending.act({ kind: "goOn", on: !gone })}
        >
          {gone ? talksWords.goOnBack : talksWords.goOn}
        </button>
      )}
      <ul class="bullets small">
        {treaty.clauses.map((clause) => (
          <li key={clauseKey(scenario, clause)}>
            {clauseWords(clause, names)} <Progress clause={clause} />
          </li>
        ))}
      </ul>
      {treaty.endsAt !== null && (
        <p class="warning small">
          <WithTerms
            text={talksWords.noticeGiven({ end: treaty.endsAt, rule: (says) => <RuleLink rule="§5" says={says} /> })}
          />
        </p>
      )}
      {exit && mine && treaty.endsAt === null && mayCommit(match) && (
        <button type="button" class="button slim" onClick={() => setAsking(true)}>
          {talksWords.giveNoticeAsk}
        </button>
      )}
      {asking && exit && (
        <Dialog title={talksWords.leaveTitle} onClose={() => setAsking(false)}>
          <div class="stack">
            <p>{talksWords.leaveLawfully({ end: pub.round + exit.notice })}</p>
            <button type="button" class="button first" disabled={sending.busy} onClick={giveNotice}>
              {talksWords.giveNotice}
            </button>
            <RefusalNote refusal={sending.refusal} nameOf={names.any} />
          </div>
        </Dialog>
      )}
    </section>
  );
}
