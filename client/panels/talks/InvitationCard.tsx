/** An invitation, with the margin that my seat alone may see, term by term. */
import type { Invitation } from "../../../shared/state/seatView.ts";
import { mayAct, useMatch, useSending } from "../../play/match.ts";
import { figure, signed } from "../../text/gauges.ts";
import { attendanceWords, frameWords, styleWords } from "../../text/labels.ts";
import { RefusalNote } from "../RefusalNote.tsx";
import { RuleLink } from "../RuleLink.tsx";

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
    <article class="card invitation" aria-label={`Invitation to ${names.venue(talks.venue)}`}>
      <h2>{names.venue(talks.venue)}</h2>
      <p class="small">
        Invited by {names.seat(talks.host)}: {frameWords[talks.frame].name.toLowerCase()} frame,{" "}
        {styleWords[talks.style].as}
        {talks.leaderCalled ? "; your leader was telephoned" : ""}.
      </p>
      <p>
        {passes
          ? `Your leaders can go, with ${figure(invitation.margin, 1)} to spare.`
          : `Your leaders cannot go: ${figure(-invitation.margin, 1)} short.`}{" "}
        <span class="muted small">Seen by you alone.</span>
      </p>
      <details class="small">
        <summary>why?</summary>
        <ul class="terms">
          {invitation.terms.map(({ cause, amount }) => (
            <li key={cause}>
              <span class="amount">{signed(amount)}</span> <span>{attendanceWords[cause]}</span>
            </li>
          ))}
        </ul>
        <p class="muted">
          At least 0 is needed (<RuleLink rule="§5" />
          ). A humanitarian frame, a leader's call or an ally as host adds cover.
        </p>
      </details>
      {invitation.willCost > 0 && (
        <p class="small warning">You have ruled out talks: confirming costs {figure(invitation.willCost)} will.</p>
      )}
      {mayAct(match) && (
        <div class="row">
          <button
            type="button"
            class="button first slim"
            disabled={sending.busy || !passes}
            onClick={() => answer("confirmed")}
          >
            Confirm, {price} {price === 1 ? "point" : "points"}
          </button>
          <button type="button" class="button slim" disabled={sending.busy} onClick={() => answer("declined")}>
            Decline
          </button>
        </div>
      )}
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
    </article>
  );
}
