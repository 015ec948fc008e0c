/** The gallery: every state of every page, one after the other, at the width and in the colours that one chooses. */
import { render } from "preact";
import { useState } from "preact/hooks";
import "./gallery.css";
import { heights, pages, states, themes, widths } from "./states.ts";

/** The gallery's own few words: it is for those who build. */
const says = { page: "Page", width: "Width", theme: "Theme", alone: "open alone" };

function Gallery() {
  const [page, setPage] = useState<(typeof pages)[number]>("play");
  const [width, setWidth] = useState<(typeof widths)[number]>(360);
  const [theme, setTheme] = useState<(typeof themes)[number]>("light");
  return (
    <>
      <nav>
        <Choice label={says.page} all={pages} now={page} choose={setPage} />
        <Choice label={says.width} all={widths} now={width} choose={setWidth} />
        <Choice label={says.theme} all={themes} now={theme} choose={setTheme} />
      </nav>
      <main>
        {states[page].map((state) => {
          const address = `./state.html?page=${page}&state=${state}&theme=${theme}`;
          return (
            <figure key={`${state} ${theme}`}>
              <figcaption>
                {state} <a href={address}>{says.alone}</a>
              </figcaption>
              <iframe title={state} src={address} loading="lazy" width={width} height={heights[width]} />
            </figure>
          );
        })}
      </main>
    </>
  );
}

interface ChoiceProps<T> {
  readonly label: string;
  readonly all: readonly T[];
  readonly now: T;
  readonly choose: (value: T) => void;
}

const Choice = <T extends string | number>({ label, all, now, choose }: ChoiceProps<T>) => (
  <label>
    {label}{" "}
    <select value={String(now)} onChange={(event) => choose(all[event.currentTarget.selectedIndex] ?? now)}>
      {all.map((each) => (
        <option key={each}>{each}</option>
      ))}
    </select>
  </label>
);

const root = document.getElementById("page");
if (root) render(<Gallery />, root);
