/** What is left of a table's phase, or why its clock stands. */
import type { ProjectorTable } from "../../shared/protocol/class.ts";
import { leftAt } from "../play/clock.ts";
import { clockWords, deadlineWords } from "../text/clock.ts";
import { projectorWords as words } from "../text/projector.ts";

export function TimeLeft({ table, now }: { table: ProjectorTable; now: number }) {
  const left = leftAt(table, now);
  const { stage, deadline, running, extendedMs } = table;
  if (stage === "lobby" || stage === "ended") return null;
  const stands = words.stands(table);
  const note = stands ?? (extendedMs > 0 && running ? words.longer(extendedMs / 1000) : "");
  return (
    <p class="projector-clock" data-still={!running}>
      {deadline !== null ? (
        <span class="serif time day">{words.until(deadlineWords(deadline))}</span>
      ) : left === null ? (
        !stands && <span class="untimed">{words.untimed}</span>
      ) : (
        <span class="serif time" role="timer">
          {clockWords(left)}
        </span>
      )}
      {note && <span class="note-line">{note}</span>}
    </p>
  );
}
