/** What the small marks on the tiles mean. */
import * as words from "words:teachWall";
import { Bubble } from "./Bubble.tsx";

export function Marks() {
  return (
    <ul class="marks muted small" aria-label={words.marks.heading}>
      {(["connected", "idle", "gone", "bot"] as const).map((state) => (
        <li key={state}>
          <span class="presence" data-state={state} aria-hidden="true" /> {words.marks[state]}
        </li>
      ))}
      <li>
        <span aria-hidden="true">{2}</span> {words.marks.people}
      </li>
      <li>
        <span class="seat-messages" aria-hidden="true">
          <Bubble />
          {5}
        </span>{" "}
        {words.marks.messages}
      </li>
      <li>
        <span class="seat-ready" aria-hidden="true">
          ✓
        </span>{" "}
        {words.marks.ready}
      </li>
    </ul>
  );
}
