/** The matches of this server, and a new one. */
import type { MatchRow } from "../../shared/protocol/replies.ts";
import { ThemeChoiceRow } from "../panels/Menu.tsx";
import { teachWords } from "../text/teach.ts";
import type { Known } from "./App.tsx";
import { CreateForm } from "./CreateForm.tsx";

interface Props extends Known {
  readonly onOpen: (match: string) => void;
  readonly onLook: () => void;
}

export function HomePage({ matches, scenarios, onOpen, onLook }: Props) {
  return (
    <div class="start teach-home">
      <header>
        <p class="serif name">{teachWords.name}</p>
        <h1>{teachWords.heading}</h1>
      </header>
      <main class="doors">
        <section class="card" aria-labelledby="create-heading">
          <h2 id="create-heading">{teachWords.create.heading}</h2>
          <CreateForm scenarios={scenarios} onCreated={onOpen} />
        </section>
        <section class="card stack" aria-labelledby="list-heading">
          <div class="row apart">
            <h2 id="list-heading">{teachWords.list.heading}</h2>
            <button type="button" class="button slim" onClick={onLook}>
              {teachWords.list.refresh}
            </button>
          </div>
          {matches.length === 0 && <p class="muted">{teachWords.list.none}</p>}
          <ul class="matches">
            {matches.map((row) => (
              <Row key={row.match} row={row} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      </main>
      <footer>
        <ThemeChoiceRow />
      </footer>
    </div>
  );
}

function Row({ row, onOpen }: { row: MatchRow; onOpen: (match: string) => void }) {
  const { match, title, code, status, people, createdAt } = row;
  const day = new Date(createdAt).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
  return (
    <li>
      <button type="button" class="match" onClick={() => onOpen(match)}>
        <span>
          <strong>{title}</strong>
          <span class="muted small">
            {day} · {teachWords.list.status[status]} · {teachWords.list.people(people)}
          </span>
        </span>
        {status !== "ended" && <span class="serif small-code">{code}</span>}
      </button>
    </li>
  );
}
