/** The agreement in force: what it says, how long it has held, and the lawful way out. */
import { mayAct, useMatch, useSending } from "../../play/match.ts";
import { clauseWords } from "../../text/clauses.ts";
import { list } from "../../text/gauges.ts";
import { RefusalNote } from "../RefusalNote.tsx";

export function Treaty() {
  const match = useMatch();
  const { pub, own, names } = match;
  const sending = useSending();
  const { treaty } = pub;
  if (!treaty) return null;
  const exit = treaty.clauses.some(({ kind }) => kind === "EXIT");
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
      {treaty.endsAt !== null && <p class="warning small">Notice is given: it ends with round {treaty.endsAt}.</p>}
      {exit && mine && treaty.endsAt === null && mayAct(match) && (
        <button
          type="button"
          class="button slim"
          disabled={sending.busy}
          onClick={() => sending.act({ kind: "giveNotice" })}
        >
          Give notice
        </button>
      )}
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
    </section>
  );
}
