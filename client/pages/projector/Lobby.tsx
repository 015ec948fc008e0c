/** Before the start: how to join, as large as the screen allows, and who has arrived where. */

import { brand } from "words:common";
import * as words from "words:projector";
import type { ProjectorView } from "../../../shared/protocol/class.ts";
import { isRelayed } from "../../net/relayed.ts";
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
          {!lost && view.unnamed > 0 && ` ${words.unnamed({ count: view.unnamed })}`}
          {isRelayed() && !lost && <span class="relayed"> {words.relayed}</span>}
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

/** A word of the instructor to everybody; a long one in smaller letters, so that it leaves room for the rest. */
export const Announcement = ({ text }: { text: string }) => (
  <p class="projector-word" role="status" style={{ "--scale": String(Math.min(1, Math.sqrt(150 / text.length))) }}>
    <span class="muted">{words.announced}</span> <bdi>{text}</bdi>
  </p>
);

/** Height of what has arrived where, in lines of a name: as much as decides how small the names have to be. */
function linesOf({ arrived, tables }: ProjectorView): number {
  const waiting = arrived.some(({ table }) => table === null) ? 1 : 0;
  const empty = tables.filter(({ number }) => !arrived.some(({ table }) => table === number)).length;
  const names = arrived.reduce((sum, { name }) => sum + Math.ceil(name.length / lettersALine), 0);
  return names + empty + (tables.length + waiting) * headingLines;
}
const headingLines = 1.8;
const lettersALine = 20;
/** More lines than these stand in columns, as small as the screen asks. */
const mostRoomy = 24;
/** Columns for so many lines: few, that long names have room. */
const columnsFor = (lines: number): number => (lines <= 36 ? 2 : lines <= 84 ? 3 : lines <= 130 ? 4 : 5);

function Arrivals({ view, names }: { view: ProjectorView; names: ProjectorNames }) {
  const lines = linesOf(view);
  const columns = columnsFor(lines);
  const waiting = view.arrived.filter(({ table }) => table === null);
  return (
    <section
      class="projector-tables"
      data-dense={lines > mostRoomy}
      aria-label={words.tables}
      style={{ "--columns": String(columns), "--lines": String(Math.ceil(lines / columns) + headingLines) }}
    >
      <div>
        {view.tables.map(({ number }) => (
          <article key={number}>
            <h2>{words.table({ number })}</h2>
            <Names people={view.arrived.filter(({ table }) => table === number)} names={names} />
          </article>
        ))}
        {waiting.length > 0 && (
          <article>
            <h2>{words.waiting}</h2>
            <Names people={waiting} names={null} />
          </article>
        )}
      </div>
    </section>
  );
}

/** Who is there, each with their seat where `names` has the seats' names. */
const Names = ({ people, names }: { people: ProjectorView["arrived"]; names: ProjectorNames | null }) => (
  <ul>
    {people.map(({ name, seat }) => (
      <li key={name}>
        <bdi>{name}</bdi>
        {names && <span class="muted seat"> {seat === null ? words.observer : names.seat(seat)}</span>}
      </li>
    ))}
    {people.length === 0 && <li class="muted">{words.nobody}</li>}
  </ul>
);
