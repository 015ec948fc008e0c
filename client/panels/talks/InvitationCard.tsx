/** An invitation, with the margin that my seat alone may see, term by term. */

import * as commonWords from "words:common";
import * as talksWords from "words:play/talks";
import type { Invitation } from "../../../shared/state/seatView.ts";
import { mayCommit, useMatch, useSending } from "../../match/match.ts";
import { figure, signed } from "../../words/gauges.ts";
import { attendanceWords } from "../../words/labels.ts";
import { WithTerms } from "../GlossaryTerm.tsx";
import { RefusalNote } from "../RefusalNote.tsx";
import { RuleLink } from "../RuleLink.tsx";
import { Answers } from "./Answers.tsx";

export function InvitationCard({ invitation }: { invitation: Invitation }) {
  const match = useMatch();
  const { pub, scenario, names } = match;
  const sending = useSending();
  const talks = pub.convenings.find(({ id }) => id === invitation.convening);
  if (!talks) return null;
  const price = scenario.numbers.orders.acts.confirm;
  const passes = invitation.margin >= 0;
  const answer = (words: "confirmed" | "declined") =>
    sending.act({ kind: "respond", convening: invitation.convening, answer: words });
  return (
    <article class="card invitation" aria-label={talksWords.invitationTo({ venue: names.venue(talks.venue) })}>
      <h2>{names.venue(talks.venue)}</h2>
      <p class="small">
        {talksWords.invitedBy({
          host: names.named(talks.host),
          frame: talks.frame,
          style: talks.style,
          called: talks.leaderCalled,
        })}
      </p>
      <Answers talks={talks} />
      <p>
        {passes
          ? talksWords.canGo({ spare: figure(invitation.margin, 1) })
          : talksWords.cannotGo({ short: figure(-invitation.margin, 1) })}{" "}
        <span class="muted small">{talksWords.seenByYou}</span>
      </p>
      <details class="small">
        <summary>{commonWords.why}</summary>
        <ul class="terms">
          {invitation.terms.map(({ cause, amount }) => (
            <li key={cause}>
              <span class="amount">{signed(amount)}</span> <span>{attendanceWords[cause]}</span>
            </li>
          ))}
        </ul>
        <p class="muted">
          <WithTerms text={talksWords.zeroNeeded({ rule: (says) => <RuleLink rule="§5" says={says} /> })} />
        </p>
      </details>
      {invitation.willCost > 0 && (
        <p class="small warning">{talksWords.ruledOut({ will: figure(invitation.willCost) })}</p>
      )}
      {mayCommit(match) && (
        <div class="row">
          <button
            type="button"
            class="button first slim"
            disabled={sending.busy || !passes}
            onClick={() => answer("confirmed")}
          >
            {talksWords.confirm({ price: commonWords.points({ count: price }) })}
          </button>
          <button type="button" class="button slim" disabled={sending.busy} onClick={() => answer("declined")}>
            {talksWords.decline}
          </button>
        </div>
      )}
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
    </article>
  );
}
