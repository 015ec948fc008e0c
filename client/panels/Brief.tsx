/** The role brief: who you are, what you want, what you know and what each of these rests on. */

import * as seatWords from "words:play/seat";
import { linesFor } from "../../shared/scenario/fill.ts";
import { useMatch } from "../match/match.ts";
import { FactLinks } from "./Facts.tsx";

export function BriefBody({ seat }: { seat: string }) {
  const { scenario, names, pub } = useMatch();
  const brief = scenario.files.briefs.briefs.find((each) => each.seat === seat);
  if (!brief) return <p>{seatWords.noBrief}</p>;
  return (
    <div class="stack brief">
      <p class="lead">{names.fill(brief.youAre)}</p>
      <section>
        <h2 class="overline">{seatWords.wantAndSay}</h2>
        <ul class="bullets">
          {brief.publicGoals.map(({ text, facts, basis }) => (
            <li key={text}>
              {names.fill(text)} <FactLinks ids={facts} />
              {basis === "designer" && <span class="muted small"> {seatWords.designersFromThese}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 class="overline">{seatWords.wantAndHide}</h2>
        <WithFacts lines={brief.hiddenGoals} />
        <p class="muted small">{seatWords.designersAlone}</p>
      </section>
      <section>
        <h2 class="overline">{seatWords.youKnow}</h2>
        <WithFacts lines={brief.whatYouKnow} />
        <p class="muted small">{names.fill(scenario.files.briefs.note)}</p>
      </section>
      <section>
        <h2 class="overline">{seatWords.youCan}</h2>
        <ul class="bullets">
          {linesFor(
            brief.youMay,
            pub.seats.map(({ id }) => id),
          ).map((text) => (
            <li key={text}>{names.fill(text)}</li>
          ))}
        </ul>
      </section>
      <p class="note">{seatWords.firstRound({ advice: names.fill(brief.advice) })}</p>
    </div>
  );
}

interface Resting {
  readonly text: string;
  readonly facts: readonly string[];
}

function WithFacts({ lines }: { lines: readonly Resting[] }) {
  const { names } = useMatch();
  return (
    <ul class="bullets">
      {lines.map(({ text, facts }) => (
        <li key={text}>
          {names.fill(text)} <FactLinks ids={facts} />
        </li>
      ))}
    </ul>
  );
}
