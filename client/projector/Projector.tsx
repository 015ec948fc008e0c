/** What a class sees on the wall of its room: how to join, who has arrived and where, and where each table stands. */
import { useEffect, useState } from "preact/hooks";
import type { ProjectorView } from "../../shared/protocol/class.ts";
import type { ScenarioInfo } from "../../shared/protocol/replies.ts";
import { api } from "../net/api.ts";
import { type Live, openProjector } from "../net/classSource.ts";
import { RefusalNote } from "../panels/RefusalNote.tsx";
import { leftAt } from "../play/clock.ts";
import { useLive, useNow } from "../teach/class/useLive.ts";
import { clockWords } from "../text/clock.ts";
import { capital } from "../text/names.ts";
import { projectorWords as words } from "../text/projector.ts";
import { QrCode } from "./QrCode.tsx";

/** The hash of a page that an instructor opened from the wall. */
const instructorsOwn = "#own";

export function Projector({ code }: { code: string }) {
  const [source] = useState(() => openProjector(code));
  useEffect(() => () => source.close(), [source]);
  const { snapshot: view, connection, refusal } = useLive(source);
  // The names of a class that has been deleted do not stay on the wall.
  if (!view || refusal?.code === "unknownCode") {
    return (
      <main class="alone" aria-busy={!refusal}>
        <h1>{words.name}</h1>
        <p role="status">{refusal ? words.shut : words.opening}</p>
        <RefusalNote refusal={refusal} />
      </main>
    );
  }
  return <Screen view={view} source={source} lost={connection === "lost"} />;
}

interface ScreenProps {
  readonly view: ProjectorView;
  readonly source: Pick<Live<unknown>, "now">;
  readonly lost: boolean;
}

export function Screen({ view, source, lost }: ScreenProps) {
  const link = useJoinLink(view.code);
  const running = view.tables.some(({ stage }) => stage !== "lobby");
  return (
    <div class="projector" data-running={running}>
      <header>
        <p class="serif name">{words.name}</p>
        <h1>{view.title}</h1>
        <p class="muted" role="status">
          {lost ? words.lost : words.arrived(view.arrived.length)}
        </p>
      </header>
      <main>
        <section class="projector-join" aria-label={words.join}>
          <p class="projector-code serif">{view.code}</p>
          <p class="projector-link">
            {words.open} <strong>{link.replace(/^https?:\/\//, "")}</strong>
          </p>
          <QrCode text={link} label={words.qr(link)} />
        </section>
        <Tables view={view} source={source} />
      </main>
    </div>
  );
}

function Tables({ view, source }: Pick<ScreenProps, "view" | "source">) {
  const now = useNow(source);
  const seatName = useSeatNames();
  const waiting = view.arrived.filter(({ table }) => table === null);
  return (
    <section class="projector-tables" aria-label={words.tables}>
      {view.tables.map((table) => {
        const left = table.stage === "lobby" || table.stage === "ended" ? null : leftAt(table, now);
        const people = view.arrived.filter((each) => each.table === table.number);
        return (
          <article key={table.number}>
            <header>
              <h2>{words.table(table.number)}</h2>
              <p>
                {words.stage(table)}
                {left !== null && (
                  <span class="serif time" data-still={!table.running}>
                    {clockWords(left)}
                  </span>
                )}
              </p>
            </header>
            {table.stage === "lobby" ? (
              <ul>
                {people.map(({ name, seat }) => (
                  <li key={name}>
                    {name} <span class="muted">{seat === null ? words.observer : seatName(seat)}</span>
                  </li>
                ))}
                {people.length === 0 && <li class="muted">{words.nobody}</li>}
              </ul>
            ) : (
              <p class="muted">{words.people(people.length)}</p>
            )}
          </article>
        );
      })}
      {waiting.length > 0 && (
        <article>
          <header>
            <h2>{words.waiting}</h2>
          </header>
          <ul>
            {waiting.map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </article>
      )}
    </section>
  );
}

/** The address by which others reach this server, where the page may know it; else the page's own. */
function useJoinLink(code: string): string {
  const [origin, setOrigin] = useState(location.origin);
  useEffect(() => {
    // Answered to instructors alone, from whose wall the link comes; another's screen was reached by an address that works.
    if (location.hash !== instructorsOwn) return;
    api.teach.address().then((answer) => answer.ok && setOrigin(answer.value.students));
  }, []);
  return `${origin}/join/${code}`;
}

/** Names of seats by id, of whatever scenario; an id stands for itself until they have come. */
function useSeatNames(): (seat: string) => string {
  const [scenarios, setScenarios] = useState<readonly ScenarioInfo[]>([]);
  useEffect(() => {
    api.scenarios().then((answer) => answer.ok && setScenarios(answer.value));
  }, []);
  const names = new Map(scenarios.flatMap(({ seats }) => seats.map(({ id, name }) => [id, name] as const)));
  return (seat) => capital(names.get(seat) ?? seat).replace(/ \(.*\)$/, "");
}
