/** How a lesson runs, in a few lines: on the first empty page, and later by a button. */
import { useEffect, useState } from "preact/hooks";
import type { ScenarioInfo } from "../../../../shared/protocol/replies.ts";
import { api } from "../../../net/api.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { lessonWords as words } from "../../../words/teachHelp.ts";
import { freshChoices, minutesOf, withPreset } from "../setup/plan.ts";

export function LessonSteps({ scenario }: { scenario: ScenarioInfo }) {
  const play = (form: "short" | "long") =>
    minutesOf(withPreset(freshChoices(scenario.id), form).live, scenario.forms[form].rounds) ?? 0;
  return (
    <div class="stack">
      <ol class="lesson-steps">
        {words.steps({ short: play("short"), long: play("long") }).map(({ name, takes, says }) => (
          <li key={name} class="lesson-step">
            <p>
              <strong>{name}</strong> <span class="muted small">{takes}</span>
            </p>
            <p class="small">{says}</p>
          </li>
        ))}
      </ol>
      <p class="note small">
        <strong>{words.needsHeading}:</strong> {words.needs}
      </p>
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
