/** What the instructor can do with a review: share it, take it home, see who took part, take words back. */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Refusal, Result } from "../../../shared/base/result.ts";
import type { LinkRow, NewLink } from "../../../shared/protocol/review.ts";
import { Dialog } from "../../panels/Dialog.tsx";
import { RefusalNote } from "../../panels/RefusalNote.tsx";
import { CopyLink } from "../CopyLink.tsx";
import { useReview } from "../context.ts";
import type { Served } from "../opened.ts";
import { EraseSection } from "./Erase.tsx";
import { changeSettings, settingsOf } from "./settings.ts";
import { useRefocus } from "./useRefocus.ts";

interface Props {
  readonly served: Served;
  readonly onClose: () => void;
}

export function ShareDialog({ served, onClose }: Props) {
  const { api } = served;
  const { places, at } = useReview();
  const [links, setLinks] = useState<readonly LinkRow[]>([]);
  const [made, setMade] = useState<NewLink | null>(null);
  const [label, setLabel] = useState("Colleagues");
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
  const addressOf = (link: NewLink) => `${location.origin}${link.path}/${places.label(at)}`;
  const takeBack = async ({ id: gone }: LinkRow) =>
    take(await api.teach.removeLink(gone), () => {
      if (made?.id === gone) setMade(null);
      void look();
    });
  const list = useRef<HTMLUListElement>(null);
  useRefocus(list, links.length);
  return (
    <Dialog title="Share this review" onClose={onClose}>
      <div class="stack">
        <label class="row">
          <input type="checkbox" checked={released} onChange={() => void release()} />
          The students of this table may review the match
        </label>
        <form
          class="stack tight"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <h3>A link to read</h3>
          <div class="field">
            <label for={id}>For whom</label>
            <input id={id} value={label} maxLength={80} onInput={(event) => setLabel(event.currentTarget.value)} />
          </div>
          <label class="row small">
            <input type="checkbox" checked={names} onChange={() => setNames(!names)} /> with the students' names
          </label>
          <button type="submit" class="button slim" disabled={label.trim() === ""}>
            Make a link
          </button>
          {made && (
            <>
              <p class="small" role="status">
                Whoever has it can read the match, and change nothing. It is shown this once:{" "}
                <code class="token">{addressOf(made)}</code>
              </p>
              <CopyLink address={addressOf(made)} words="Copy the link" />
            </>
          )}
        </form>
        {links.length > 0 && (
          <ul class="stack tight links-made" ref={list} tabIndex={-1}>
            {links.map((link) => (
              <li key={link.id} class="row apart">
                <span>
                  {link.label}{" "}
                  <span class="muted small">
                    {link.names ? "with names" : "without names"},{" "}
                    {new Date(link.createdAt).toLocaleDateString("en-GB")}
                  </span>
                </span>
                <button
                  type="button"
                  class="button slim"
                  aria-label={`Take it back: ${link.label}`}
                  onClick={() => void takeBack(link)}
                >
                  Take it back
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

const files = [
  ["file", "The match as a file", "Anyone can open it here or verify it; no names are in it."],
  ["events", "All events (CSV)", "One row an event, as the log has them."],
  ["messages", "All messages (CSV)", "Who wrote what, where and when."],
  ["participation", "Participation (CSV)", "Counts and shares by student."],
] as const;

export function ExportDialog({ served, onClose, onPrint }: Props & { onPrint: () => void }) {
  const { downloads } = served.api.teach;
  return (
    <Dialog title="Take the match home" onClose={onClose}>
      <ul class="stack">
        {files.map(([id, title, says]) => (
          <li key={id}>
            <a href={downloads[id]} download>
              {title}
            </a>
            <p class="muted small">{says}</p>
          </li>
        ))}
        <li>
          <button type="button" class="link" onClick={onPrint}>
            A report to print
          </button>
          <p class="muted small">Result, promises, claims, the questions with their evidence.</p>
        </li>
      </ul>
      <EraseSection served={served} />
    </Dialog>
  );
}
