/** Before the start: how to join, as large as the screen allows, and who has arrived where. */

import { brand } from "words:common";
import * as words from "words:projector";
import type { ProjectorView } from "../../../shared/protocol/class.ts";
import { QrCode } from "../../ui/QrCode.tsx";
import { AddressChoice } from "./AddressChoice.tsx";
import type { ShownProps } from "./screen.ts";
import type { ProjectorNames } from "./useProjectorNames.ts";

/** A link as one types it, and the server's part of it. */
const typed = (link: string): string => link.replace(/^https?:\/\//, "");
export const hostOf = (link: string): string => typed(link).replace(/\/.*$/, "");

export function Lobby({ view, lost, link, addresses, names }: ShownProps) {
  return (
    <div class="projector lobby">
      <header>
        <p class="serif name">{brand}</p>
        <h1>{view.title}</h1>
        <p class="muted" role="status">
          {lost ? words.lost : words.arrived({ count: view.people })}
        </p>
      </header>
      <main>
        <section class="projector-join" aria-label={words.join}>
          <p class="projector-code serif">{view.code}</p>
          <p class="projector-link">
            {words.open} <strong>{typed(link)}</strong>
          </p>
          <QrCode text={link} label={words.qr({ link })} />
          {addresses.all.length > 0 && <AddressChoice {...addresses} />}
        </section>
        {view.announcement !== null && <Announcement text={view.announcement} />}
        <Arrivals view={view} names={names} />
      </main>
    </div>
  );
}

/** A word of the instructor to everybody. */
export const Announcement = ({ text }: { text: string }) => (
  <p class="projector-word" role="status">
    <span class="muted">{words.announced}</span> {text}
  </p>
);

function Arrivals({ view, names }: { view: ProjectorView; names: ProjectorNames }) {
  const waiting = view.arrived.filter(({ table }) => table === null);
  return (
    <section class="projector-tables" data-many={view.tables.length > 6} aria-label={words.tables}>
      {view.tables.map(({ number }) => {
        const people = view.arrived.filter((each) => each.table === number);
        return (
          <article key={number}>
            <h2>{words.table({ number })}</h2>
            <ul>
              {people.map(({ name, seat }) => (
                <li key={name}>
                  {name} <span class="muted seat">{seat === null ? words.observer : names.seat(seat)}</span>
                </li>
              ))}
              {people.length === 0 && <li class="muted">{words.nobody}</li>}
            </ul>
          </article>
        );
      })}
      {waiting.length > 0 && (
        <article>
          <h2>{words.waiting}</h2>
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
