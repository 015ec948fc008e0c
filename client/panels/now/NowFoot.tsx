/** The foot of the tab "Now": points, the one thing to do next, and Ready. */

import * as nowWords from "words:play/now";
import { useDraft } from "../../match/draft.ts";
import { isHead, useMatch } from "../../match/match.ts";
import { type NextStep, nextStep, type Wait } from "../../match/waiting.ts";
import { useGuide } from "../guide/useGuide.ts";
import { ReadyButton } from "../ReadyButton.tsx";
import { PointsLine } from "./PointsLine.tsx";

interface Props {
  readonly onOpen: (id: string) => void;
  readonly onGo: (tab: "orders" | "channels") => void;
}

export function NowFoot({ onOpen, onGo }: Props) {
  const match = useMatch();
  const { own, snapshot, past } = match;
  const step = useNextStep();
  const guide = useGuide();
  // The guide proposes what to do while it leads.
  if (!own || (guide && !guide.unlocked.has("orders"))) return null;
  const go = () => {
    if (step.kind === "answer") onOpen(step.wait.id);
    else if (step.kind !== "ready") onGo(step.kind === "ask" ? "channels" : "orders");
  };
  return (
    <div class="foot">
      {snapshot.view.pub.phase === "open" && <PointsLine />}
      <div class="foot-buttons">
        {step.kind !== "ready" && !past && (
          <button type="button" class="button next" onClick={go}>
            <StepWords step={step} />
          </button>
        )}
        <ReadyButton counted first={step.kind === "ready" && isHead(match)} />
      </div>
    </div>
  );
}

/** What the page proposes to this seat now. */
export function useNextStep(): NextStep {
  const { own, snapshot } = useMatch();
  const draft = useDraft();
  const orders = own?.context.orders ?? [];
  const fights = orders.includes("HOLD");
  return nextStep(snapshot.view, { fights, ordered: draft.set || orders.length === 0 || own?.ready === true });
}

function StepWords({ step }: { step: NextStep }) {
  if (step.kind === "answer") return <AnswerWords wait={step.wait} />;
  return step.kind === "ask" ? nowWords.next.ask : nowWords.next.orders;
}

function AnswerWords({ wait }: { wait: Wait }) {
  const { pub, names } = useMatch();
  const { next } = nowWords;
  if (wait.kind === "due") return next.due;
  if (wait.kind === "word") return next.word({ seat: names.named(wait.seen.by) });
  if (wait.kind === "text") return wait.as === "lacks" ? next.lacks : next.text;
  const venue = pub.convenings.find(({ id }) => id === wait.invitation.convening)?.venue ?? "";
  return next.invitation({ venue: names.venue(venue) });
}
