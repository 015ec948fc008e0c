/** How a lesson runs, in a few lines: on the first empty page, and later by a button. */

import * as words from "words:teachHelp";
import { useEffect, useState } from "preact/hooks";
import type { ScenarioInfo } from "../../../../shared/protocol/replies.ts";
import { api } from "../../../net/api.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { freshChoices, minutesOf, withPreset } from "../setup/plan.ts";

export function LessonSteps({ scenario }: { scenario: ScenarioInfo }) {
  const minutes = (form: "short" | "long") =>
    minutesOf(withPreset(freshChoices(scenario.id), form).live, scenario.forms[form].rounds) ?? 0;
  const { setUp, project, play, debrief, review } = words.steps;
  const takes = play.takes({ short: minutes("short"), long: minutes("long") });
  const steps = [setUp, project, { ...play, takes }, debrief, review];
  return (
    <div class="stack">
      <ol class="lesson-steps">
        {steps.map(({ name, takes, says }) => (
          <li key={name} class="lesson-step">
            <p>
              <strong>{name}</strong> <span class="muted small">{takes}</span>
            </p>
            <p class="small">{says}</p>
          </li>
        ))}
      </ol>
      <p class="note small">{words.needs({ b: (says) => <strong>{says}</strong> })}</p>
    </div>
  );
}

/** The same over the page. */
export function LessonDialog({ onClose }: { onClose: () => void }) {
  const [scenario, setScenario] = useState<ScenarioInfo | undefined>();
  useEffect(() => {
    void api.scenarios().then((answer) => answer.ok && setScenario(answer.value[0]));
  }, []);
  return (
    <Dialog title={words.title} onClose={onClose}>
      {scenario ? <LessonSteps scenario={scenario} /> : <p aria-busy="true" />}
    </Dialog>
  );
}
