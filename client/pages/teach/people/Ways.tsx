/** Students' own ways in, to be shown: one as large as a phone needs it, or all, to be printed and cut apart. */

import * as teachWords from "words:teach";
import * as words from "words:teachPeople";
import { useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import { type WayIn, wayHash } from "../../../../shared/protocol/class.ts";
import { api } from "../../../net/api.ts";
import { useStudentsAddress } from "../../../net/useStudentsAddress.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { QrCode } from "../../../ui/QrCode.tsx";
import { isolated } from "../../../words/format.ts";
import { CopyText } from "../CopyText.tsx";
import { useClass } from "../class/classContext.ts";

/** Everybody's, once they have come; `shut`: why they do not. */
function useWays(): { readonly ways: readonly WayIn[] | null; readonly shut: Refusal | null } {
  const { view } = useClass();
  const [ways, setWays] = useState<readonly WayIn[] | null>(null);
  const [shut, setShut] = useState<Refusal | null>(null);
  useEffect(() => {
    void api.classes.ways(view.id).then((answer) => {
      if (answer.ok) setWays(answer.value);
      else setShut(answer.error);
    });
  }, [view.id]);
  return { ways, shut };
}

/** As one reads it: two groups of four letters. */
const spaced = (way: string): string => `${way.slice(0, 4)} ${way.slice(4)}`;

const Shut = ({ ways, shut }: ReturnType<typeof useWays>) => (
  <>
    {!ways && !shut && <p aria-busy="true">{teachWords.opening}</p>}
    <RefusalNote refusal={shut} />
  </>
);

interface WayProps {
  readonly student: string;
  readonly name: string;
  readonly onClose: () => void;
}

export function WayDialog({ student, name, onClose }: WayProps) {
  const { view } = useClass();
  const address = useStudentsAddress();
  const asked = useWays();
  const own = asked.ways?.find((each) => each.student === student);
  const link = own && `${address}/join/${view.code}${wayHash(own.way)}`;
  return (
    <Dialog title={words.wayTitle({ name: isolated(name) })} onClose={onClose}>
      <div class="stack way">
        <p>{words.waySays}</p>
        {own && link && (
          <>
            <QrCode text={link} label={words.wayQr({ name: isolated(name) })} />
            <p class="way-code serif" translate={false}>
              {spaced(own.way)}
            </p>
            <CopyText text={link} />
          </>
        )}
        <Shut {...asked} />
      </div>
    </Dialog>
  );
}

export function WaysDialog({ onClose }: { readonly onClose: () => void }) {
  const { view } = useClass();
  const address = useStudentsAddress();
  const asked = useWays();
  return (
    <Dialog title={words.ways} onClose={onClose} shape="broad">
      <div class="stack">
        <p class="muted small">{words.waysHow({ address: address.replace(/^https?:\/\//, "") })}</p>
        <ul class="ways">
          {asked.ways?.map(({ student, name, group, way }) => (
            <li key={student} class="card">
              <QrCode
                text={`${address}/join/${view.code}${wayHash(way)}`}
                label={words.wayQr({ name: isolated(name) })}
              />
              <p>
                <strong>
                  <bdi>{name}</bdi>
                </strong>
                {group !== null && <span class="muted small"> {group}</span>}
              </p>
              <p class="serif" translate={false}>
                {spaced(way)}
              </p>
            </li>
          ))}
        </ul>
        {asked.ways?.length === 0 && <p>{words.waysNone}</p>}
        <Shut {...asked} />
      </div>
    </Dialog>
  );
}
