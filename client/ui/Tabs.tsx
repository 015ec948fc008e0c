/** Tabs as the ARIA practices describe them: arrows move, one tab is in the page's order. */

import * as commonWords from "words:common";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Things unread or waiting; 0 shows nothing. */
  readonly count?: number;
  readonly mark?: string;
}

interface Props<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  readonly children: ComponentChildren;
  /** "bottom": a bar at the foot of a phone, with a mark over each word. */
  readonly place?: "top" | "bottom";
  /** Stands under the panel and does not scroll. */
  readonly foot?: ComponentChildren;
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, children, place = "top", foot }: Props<Id>) {
  const base = useId();
  const bar = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  // Each tab begins at its top.
  useEffect(() => {
    if (panel.current) panel.current.scrollTop = 0;
  }, [chosen]);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const ends: Record<string, number> = { Home: 0, End: tabs.length - 1 };
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const to = step === undefined ? ends[event.key] : (at + step + tabs.length) % tabs.length;
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    onChoose(tab.id);
    bar.current?.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`)?.focus();
  };
  const list = (
    <div ref={bar} class="tabs" data-place={place} role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${base}-${tab.id}`}
          data-tab={tab.id}
          aria-selected={tab.id === chosen}
          aria-controls={`${base}-panel`}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.mark && place === "bottom" && (
            <span class="mark" aria-hidden="true">
              {tab.mark}
            </span>
          )}
          <span>{tab.label}</span>
          {tab.count ? (
            <span class="count">
              {tab.count}
              <span class="hidden">{commonWords.unseen}</span>
            </span>
          ) : null}
        </button>
      ))}
    </div>
  );
  return (
    <>
      {place === "top" && list}
      <div
        ref={panel}
        class="panel"
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${chosen}`}
        tabIndex={-1}
      >
        {children}
      </div>
      {foot}
      {place === "bottom" && list}
    </>
  );
}
