/** What is done to every table at once. */

import * as words from "words:teachWall";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { InstructorAction } from "../../../../shared/terms/action.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { useClass, useSteering } from "../class/classContext.ts";
import { ConfirmAction } from "./ConfirmAction.tsx";
import { mayExtend, phaseEnds } from "./likely.ts";
import { SayDialog } from "./SayDialog.tsx";

export function AllTables({ children }: { children: ComponentChildren }) {
  const { view, names } = useClass();
  const { run, refusal, busy } = useSteering();
  const [saying, setSaying] = useState(false);
  const [sure, setSure] = useState<"start" | "force" | null>(null);
  const live = view.tiles.filter(({ stage }) => stage === "briefing" || stage === "playing");
  const lobby = view.tiles.some(({ stage }) => stage === "lobby");
  const paused = live.length > 0 && live.every((tile) => tile.paused);
  const held = live.some(({ wireHeld }) => wireHeld);
  const seated = view.students.filter(({ match }) => match !== null).length;
  const button = (label: string, action: InstructorAction) => (
    <button type="button" class="button slim" disabled={busy} onClick={() => void run(action)}>
      {label}
    </button>
  );
  return (
    <div class="wall-bar">
      <fieldset class="row" aria-label={words.all}>
        <strong aria-hidden="true">{words.all}</strong>
        {lobby && (
          <button type="button" class="button slim first" disabled={busy} onClick={() => setSure("start")}>
            {words.startAll}
          </button>
        )}
        {live.length > 0 && (
          <>
            {button(paused ? words.resume : words.pause, { kind: "pause", at: "all", paused: !paused })}
            {live.some((tile) => mayExtend(tile, 2)) &&
              button(words.extend({ minutes: 2 }), { kind: "extend", at: "all", seconds: 120 })}
            <button
              type="button"
              class="button slim"
              title={words.forceHint}
              disabled={busy}
              onClick={() => setSure("force")}
            >
              {words.force}
            </button>
            {button(held ? words.release : words.hold, { kind: "holdWire", at: "all", held: !held })}
          </>
        )}
        {view.status !== "ended" && (
          <button type="button" class="button slim" aria-haspopup="dialog" onClick={() => setSaying(true)}>
            {words.broadcast}
          </button>
        )}
        {children}
      </fieldset>
      <RefusalNote refusal={refusal} nameOf={names.any} />
      {saying && (
        <SayDialog
          title={words.broadcastTitle}
          to={[{ id: "all", name: words.all, action: (text) => ({ kind: "broadcast", at: "all", text }) }]}
          onClose={() => setSaying(false)}
        />
      )}
      {sure === "start" && (
        <ConfirmAction
          words={{
            title: words.startTitle,
            says: words.startSays({ seated, waiting: view.students.length - seated }),
            yes: words.start,
          }}
          action={{ kind: "start", at: "all" }}
          onClose={() => setSure(null)}
        />
      )}
      {sure === "force" && (
        <ConfirmAction words={words.sure.force} action={phaseEnds(live)} onClose={() => setSure(null)} />
      )}
    </div>
  );
}
