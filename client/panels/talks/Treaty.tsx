/** The agreement in force: what it says, how long it has held, and the lawful way out. */
import { useState } from "preact/hooks";
import { clauseIn } from "../../../shared/rules/clauses.ts";
import { mayAct, useMatch, useSending } from "../../play/match.ts";
import { clauseWords } from "../../text/clauses.ts";
import { list } from "../../text/gauges.ts";
import { Dialog } from "../Dialog.tsx";
import { RefusalNote } from "../RefusalNote.tsx";
import { RuleLink } from "../RuleLink.tsx";

/** Notice is up when the orders of round `end` are carried out: they are bound no more. */
const endWords = (end: number): string => `from round ${end} on it binds nobody; until then it does`;

export function Treaty() {
  const match = useMatch();
  const { pub, own, names } = match;
  const sending = useSending();
  const [asking, setAsking] = useState(false);
  const { treaty } = pub;
  if (!treaty) return null;
  const exit = clauseIn(treaty.clauses, "EXIT");
  const giveNotice = async () => {
    if (await sending.act({ kind: "giveNotice" })) setAsking(false);
  };
  const mine = own !== null && own.side !== null && treaty.signatories.includes(own.seat);
  return (
    <section class="card treaty stack tight" aria-label="Agreement in force">
      <h2>{treaty.title}</h2>
      <p class="muted small">
        in force since round {treaty.since} ·{" "}
        {treaty.kept === 0
          ? "no full round kept yet"
          : `kept for ${treaty.kept} ${treaty.kept === 1 ? "round" : "rounds"}`}{" "}
        · signed by {list(treaty.signatories.map(names.seat))}
      </p>
      <ul class="bullets small">
        {treaty.clauses.map((clause) => (
          <li key={clause.kind}>{clauseWords(clause, names)}</li>
        ))}
      </ul>
      {treaty.endsAt !== null && (
        <p class="warning small">
          Notice is given: {endWords(treaty.endsAt)} (<RuleLink rule="§5" />
          ).
        </p>
      )}
      {exit && mine && treaty.endsAt === null && mayAct(match) && (
        <button type="button" class="button slim" onClick={() => setAsking(true)}>
          Give notice…
        </button>
      )}
      {asking && exit && (
        <Dialog title="Leave the agreement?" onClose={() => setAsking(false)}>
          <div class="stack">
            <p>
              You leave lawfully, and nobody has broken anything: {endWords(pub.round + exit.notice)}. Everybody learns
              of it at once, and it cannot be taken back.
            </p>
            <button type="button" class="button first" disabled={sending.busy} onClick={giveNotice}>
              Give notice
            </button>
            <RefusalNote refusal={sending.refusal} nameOf={names.any} />
          </div>
        </Dialog>
      )}
    </section>
  );
}
