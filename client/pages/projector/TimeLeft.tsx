/** What is left of a table's phase, or why its clock stands. */
import * as words from "words:projector";
import type { ProjectorTable } from "../../../shared/protocol/class.ts";
import { leftAt } from "../../match/clock.ts";
import { clockWords, deadlineWords } from "../../words/clock.ts";
import { longerWords, whyStill } from "../../words/projector.ts";

/** `plain`: the clock alone; why it stands is said elsewhere. */
export function TimeLeft({ table, now, plain = false }: { table: ProjectorTable; now: number; plain?: boolean }) {
  const left = leftAt(table, now);
  const { stage, deadline, running } = table;
  if (stage === "lobby" || stage === "ended") return null;
  const note = plain ? null : (whyStill(table) ?? longerWords(table));
  return (
    <p class="projector-clock" data-still={!running}>
      {deadline !== null ? (
        <span class="serif time day">{words.until({ when: deadlineWords(deadline) })}</span>
      ) : left === null ? (
        !whyStill(table) && <span class="untimed">{words.untimed}</span>
      ) : (
        <span class="serif time" role="timer" translate={false}>
          {clockWords(left)}
        </span>
      )}
      {note && <span class="note-line">{note}</span>}
    </p>
  );
}
