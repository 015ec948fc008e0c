/** When the rounds of an asynchronous class end: a time of day, in a named zone, on some days of the week. */
import * as words from "words:teachSetup";
import { weekday } from "../../../words/teachSetup.ts";
import { type ChoicesProps, ownZone } from "./plan.ts";

export function Days({ choices, onChange }: ChoicesProps) {
  const { asynchronous } = choices;
  const change = (changed: Partial<typeof asynchronous>) =>
    onChange({ ...choices, asynchronous: { ...asynchronous, ...changed } });
  const toggle = (day: number, on: boolean) => {
    const days = on ? [...asynchronous.days, day].sort((a, b) => a - b) : asynchronous.days.filter((d) => d !== day);
    // One day at least: without any, no round would end.
    if (days.length > 0) change({ days });
  };
  return (
    <>
      <div class="field">
        <label for="at">{words.at}</label>
        <input
          id="at"
          type="time"
          required
          value={asynchronous.at}
          onInput={(event) => event.currentTarget.value && change({ at: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="zone">{words.zone}</label>
        <select id="zone" value={asynchronous.zone} onChange={(event) => change({ zone: event.currentTarget.value })}>
          {zones(asynchronous.zone).map((zone) => (
            <option key={zone} value={zone} selected={zone === asynchronous.zone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </select>
      </div>
      <fieldset>
        <legend>{words.days}</legend>
        <div class="row">
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <label key={day} class="row tick">
              <input
                type="checkbox"
                checked={asynchronous.days.includes(day)}
                onChange={(event) => toggle(day, event.currentTarget.checked)}
              />
              <span>{weekday(day, "short")}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

/** Every zone that the browser knows, with its own and the chosen one in any case. */
const zones = (chosen: string): string[] =>
  [...new Set([ownZone(), chosen, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort();
