/** What the instructor does with a match: start, hold, lengthen, force on, end. */
import { useState } from "preact/hooks";
import type { Refusal } from "../../shared/base/result.ts";
import type { Ending } from "../../shared/state/matchState.ts";
import type { Snapshot } from "../net/matchSource.ts";
import type { RoomSource, Steering as Steer } from "../net/roomSource.ts";
import { Dialog } from "../panels/Dialog.tsx";
import { RefusalNote } from "../panels/RefusalNote.tsx";
import { endingWords } from "../text/labels.ts";
import { teachWords } from "../text/teach.ts";

const words = teachWords.steer;
/** What forcing on does, by phase. */
const forcing = { briefing: "openRound", open: "lock", wire: "openRound" } as const;

export function Steering({ snapshot, source }: { snapshot: Snapshot; source: RoomSource }) {
  const { table, view } = snapshot;
  const { phase, paused } = view.pub;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [ending, setEnding] = useState(false);
  const steer = async (what: Steer) => {
    setBusy(true);
    setRefusal(await source.steer(what));
    setBusy(false);
  };
  const button = (label: string, what: Steer, allowed = true) => (
    <button type="button" class="button" disabled={busy || !allowed} onClick={() => steer(what)}>
      {label}
    </button>
  );
  if (table.stage === "ended") return <Ended ending={view.pub.outcome?.ending} />;
  if (table.stage === "lobby") {
    return (
      <section class="card stack" aria-label={teachWords.table.steering}>
        <button type="button" class="button first wide" disabled={busy} onClick={() => steer({ kind: "start" })}>
          {words.start}
        </button>
        <p class="muted small">{words.startHint}</p>
        <RefusalNote refusal={refusal} />
      </section>
    );
  }
  return (
    <section class="card stack" aria-label={teachWords.table.steering}>
      <div class="row">
        {button(paused ? words.resume : words.pause, { kind: "pause", paused: !paused })}
        {button(words.extend, { kind: "extend", seconds: 60 }, table.leftMs !== null)}
        {phase !== "debrief" && button(words.force[phase], { kind: forcing[phase] }, !paused)}
      </div>
      <RefusalNote refusal={refusal} />
      <div class="row">
        <button type="button" class="link warning" onClick={() => setEnding(true)}>
          {words.end}
        </button>
      </div>
      {ending && (
        <Dialog title={words.endTitle} onClose={() => setEnding(false)}>
          <div class="stack">
            <p>{words.endSays}</p>
            <div class="row">
              <button
                type="button"
                class="button first"
                onClick={() => {
                  setEnding(false);
                  void steer({ kind: "end" });
                }}
              >
                {words.endYes}
              </button>
              <button type="button" class="button" onClick={() => setEnding(false)}>
                {words.endNo}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </section>
  );
}

function Ended({ ending }: { ending: Ending | undefined }) {
  if (!ending) return null;
  const { title, says } = endingWords[ending];
  return (
    <section class="card stack tight" aria-labelledby="ending">
      <h2 id="ending">{title}</h2>
      <p>{says}</p>
    </section>
  );
}
