/** What I want: the brief's goals, and how far the score sees them reached. */

import * as seatWords from "words:play/seat";
import { useMatch } from "../match/match.ts";
import { Meter } from "../ui/Meter.tsx";
import { goalWords } from "../words/labels.ts";

export function Goals() {
  const { own, scenario, names } = useMatch();
  if (!own) return null;
  const brief = scenario.files.briefs.briefs.find((each) => each.seat === own.seat);
  return (
    <section class="stack tight" aria-labelledby="goals-heading">
      <h3 id="goals-heading">{seatWords.goals}</h3>
      <ul class="goals">
        {brief?.publicGoals.map(({ text }) => (
          <li key={text} data-goal="public">
            {names.fill(text)}
          </li>
        ))}
        {brief?.hiddenGoals.map(({ text }) => (
          <li key={text} data-goal="hidden">
            <span class="overline">{seatWords.hidden}</span> {names.fill(text)}
          </li>
        ))}
      </ul>
      {own.goals.length > 0 && (
        <>
          <h3>{seatWords.asScored}</h3>
          <ul class="meters">
            {own.goals.map(({ goal, share }, at) => (
              <li key={at}>
                <Meter
                  name={goalWords(goal, names, scenario.seat[own.seat]?.goals[at]?.clause)}
                  share={share}
                  value={`${Math.round(share * 100)} %`}
                  stacked
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
