/** What the instructor can do with a review: share it, take it home, see who took part, take words back. */

import { takeHome, sharing as words } from "words:review/online";
import * as teachWords from "words:teach";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Refusal, Result } from "../../../../shared/base/result.ts";
import type { LinkRow, NewLink } from "../../../../shared/protocol/review.ts";
import { longestLabel } from "../../../../shared/terms/limits.ts";
import type { Served } from "../../../match/opened.ts";
import { CsvFormChoice } from "../../../panels/CsvFormChoice.tsx";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { upTo } from "../../../ui/upTo.ts";
import { useRefocus } from "../../../ui/useRefocus.ts";
import { serverAddress } from "../../../words/basePath.ts";
import { CopyLink } from "../CopyLink.tsx";
import { useReview } from "../context.ts";
import { EraseSection } from "./Erase.tsx";
import { changeSettings, settingsOf } from "./settings.ts";

interface Props {
  readonly served: Served;
  readonly onClose: () => void;
}

export function ShareDialog({ served, onClose }: Props) {
  const { api } = served;
  const { places, at } = useReview();
  const [links, setLinks] = useState<readonly LinkRow[]>([]);
  const [made, setMade] = useState<NewLink | null>(null);
  const [label, setLabel] = useState<string>(words.usual);
  const [names, setNames] = useState(false);
  const [released, setReleased] = useState(settingsOf(served).released);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const id = useId();
  const take = <T,>(answer: Result<T>, then: (value: T) => void) => {
    setRefusal(answer.ok ? null : answer.error);
    if (answer.ok) then(answer.value);
  };
  const look = async () => take(await api.teach.links(), setLinks);
  useEffect(() => void look(), []);
  const release = async () =>
    take(await changeSettings(served, () => ({ released: !released })), (settings) => setReleased(settings.released));
  const add = async () =>
    take(await api.teach.addLink({ label: label.trim(), names }), (link) => {
      setMade(link);
      void look();
    });
  const addressOf = (link: NewLink) => `${serverAddress()}${link.path}/${places.label(at)}`;
  const takeBack = async ({ id: gone }: LinkRow) =>
    take(await api.teach.removeLink(gone), () => {
      if (made?.id === gone) setMade(null);
      void look();
    });
  const list = useRef<HTMLUListElement>(null);
  useRefocus(list, links.length);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div class="stack">
        <label class="tick">
          <input type="checkbox" checked={released} onChange={() => void release()} />
          <span>{words.students}</span>
        </label>
        <form
          class="stack tight"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <h3>{words.link}</h3>
          <div class="field">
            <label for={id}>{words.forWhom}</label>
            <input id={id} dir="auto" value={label} {...upTo(longestLabel, setLabel)} />
          </div>
          <label class="row small">
            <input type="checkbox" checked={names} onChange={() => setNames(!names)} /> {words.withNames}
          </label>
          <button type="submit" class="button slim" disabled={label.trim() === ""}>
            {words.make}
          </button>
          {made && (
            <>
              <p class="small" role="status">
                {words.made} <code class="token">{addressOf(made)}</code>
              </p>
              <CopyLink address={addressOf(made)} words={teachWords.copyLink} />
            </>
          )}
        </form>
        {links.length > 0 && (
          <ul class="stack tight links-made" ref={list} tabIndex={-1}>
            {links.map((link) => (
              <li key={link.id} class="row apart">
                <span>
                  <bdi>{link.label}</bdi>{" "}
                  <span class="muted small">{words.row({ names: link.names, made: new Date(link.createdAt) })}</span>
                </span>
                <button
                  type="button"
                  class="button slim"
                  aria-label={words.takeBackOf({ label: link.label })}
                  onClick={() => void takeBack(link)}
                >
                  {words.takeBack}
                </button>
              </li>
            ))}
          </ul>
        )}
        <RefusalNote refusal={refusal} />
      </div>
    </Dialog>
  );
}

const files = ["file", "events", "messages", "words", "participation"] as const;

export function ExportDialog({ served, onClose, onPrint }: Props & { onPrint: () => void }) {
  const { downloads } = served.api.teach;
  return (
    <Dialog title={takeHome.title} onClose={onClose}>
      <ul class="stack">
        {files.map((id) => (
          <li key={id}>
            <a href={downloads[id]} download>
              {takeHome.files[id].title}
            </a>
            <p class="muted small">{takeHome.files[id].says}</p>
          </li>
        ))}
        <li>
          <button type="button" class="link" onClick={onPrint}>
            {takeHome.report}
          </button>
          <p class="muted small">{takeHome.reportSays}</p>
        </li>
      </ul>
      <CsvFormChoice />
      <EraseSection served={served} />
    </Dialog>
  );
}
