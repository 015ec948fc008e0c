/** Over the page of a guided first match: the step, what to do, and the way there. */

import * as guideWords from "words:play/guide";
import { guidedRounds } from "../../../shared/terms/guided.ts";
import { cameOf, type GuidePart } from "../../match/guide.ts";
import { useMatch } from "../../match/match.ts";
import { type Guided, useGuide } from "./useGuide.ts";

export function GuideBar({ onGo }: { onGo: (part: GuidePart) => void }) {
  const guide = useGuide();
  if (!guide?.step) return null;
  const { at, steps, step, part, away, putAway, skip } = guide;
  const { verb, go } = guideWords.steps[step];
  return (
    <section class="guide" aria-label={guideWords.label} data-away={away}>
      <p class="guide-head">
        <span class="overline">{guideWords.step({ step: at + 1, steps: steps.length })}</span>{" "}
        <strong class="serif">{verb}</strong>
      </p>
      {!away && (
        <div role="status">
          {at === 0 && <Intro />}
          <p>
            <StepWords guide={guide} />
          </p>
        </div>
      )}
      <p class="row">
        <button type="button" class="button slim next" onClick={() => onGo(part)}>
          {go}
        </button>
        <button type="button" class="link small" onClick={() => putAway(!away)}>
          {away ? guideWords.callBack : guideWords.putAway}
        </button>
        {!away && (
          <button type="button" class="link small" onClick={skip}>
            {guideWords.skip}
          </button>
        )}
      </p>
    </section>
  );
}

function Intro() {
  const { own, scenario, names } = useMatch();
  const brief = scenario.files.briefs.briefs.find(({ seat }) => seat === own?.seat);
  return brief ? <p class="small muted">{guideWords.intro({ who: names.fill(brief.youAre) })}</p> : null;
}

function StepWords({ guide: { step, who } }: { guide: Guided }) {
  const { own, pub, scenario, names } = useMatch();
  const came = useCame();
  if (!step || !own) return null;
  const [first = "", second = ""] = scenario.leads;
  const other = names.named(own.seat === first ? second : first);
  if (step === "why" || step === "again") return guideWords.steps[step].both({ came });
  if (step === "call")
    return guideWords.steps.call.host({ venue: names.venue(scenario.seat[own.seat]?.venues[0] ?? "") });
  if (step === "come") {
    const host = pub.convenings.find(({ round }) => round === pub.round)?.host ?? "";
    return guideWords.steps.come.lead({ host: names.named(host) });
  }
  if (step !== "ask") return guideWords.steps[step][who];
  if (who === "lead") return guideWords.steps.ask.lead({ other });
  return guideWords.steps.ask.host({ first: names.named(first), second: names.named(second) });
}

/** What became of the text of the guided rounds. */
export function useCame(): "held" | "broke" | "none" {
  const { snapshot, pub } = useMatch();
  const broke = snapshot.events.some(
    ({ round, event }) => event.kind === "breached" && round > pub.rounds - guidedRounds,
  );
  return cameOf(snapshot.view, broke);
}
