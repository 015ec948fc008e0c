/** What is wrong with how a page lies at its width. Runs in the page itself. */

export interface LayoutFault {
  readonly fault:
    | "wider than the page"
    | "wider than its place"
    | "text cut"
    | "word broken"
    | "button out of view"
    | "English word"
    | "taller than the screen"
    | "heading skips a level";
  /** The element, and those around it, as one finds it in the source. */
  readonly where: string;
  readonly text: string;
  /** By how many pixels; of a broken word, its letters. */
  readonly by: number;
}

/** The faults of the page as it is now. */
export function layoutFaults(): LayoutFault[] {
  const faults: LayoutFault[] = [];
  const slack = 1.5;
  const wide = document.documentElement.clientWidth;
  const name = (element: Element): string => {
    const own = `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ""}${[...element.classList].map((each) => `.${each}`).join("")}`;
    return own;
  };
  const path = (element: Element): string => {
    const around: string[] = [];
    for (let at: Element | null = element; at && around.length < 5 && at !== document.body; at = at.parentElement) {
      around.unshift(name(at));
    }
    return around.join(" > ");
  };
  const told = new Map<LayoutFault["fault"], Element[]>();
  /** The outermost element is told alone: what is within lies beyond the edge because it does. */
  const tell = (fault: LayoutFault["fault"], element: Element, by: number) => {
    const before = told.get(fault) ?? [];
    if (before.some((each) => each.contains(element))) return;
    told.set(fault, [...before, element]);
    faults.push({
      fault,
      where: path(element),
      text: (element.textContent ?? "").trim().slice(0, 40),
      by: Math.round(by),
    });
  };
  const seen = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  };
  /** The nearest box around it that scrolls sideways, or hides what is beyond it. */
  const boxOf = (element: Element, test: (style: CSSStyleDeclaration) => boolean): Element | null => {
    for (let at = element.parentElement; at; at = at.parentElement) if (test(getComputedStyle(at))) return at;
    return null;
  };
  const scrolls = (value: string) => value === "auto" || value === "scroll";
  const hides = (value: string) => value === "hidden" || value === "clip";

  /** What stands around a place without a space between. */
  const around = (text: string, at: number): string => {
    const from = text.slice(0, at).search(/\S*$/);
    return /^\S*/.exec(text.slice(from))?.[0] ?? "";
  };

  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest("svg, canvas, [aria-hidden=true]") || !seen(element)) continue;
    const style = getComputedStyle(element);
    // For screen readers alone.
    if (element.closest(".hidden, .skips") || boxOf(element, ({ clipPath }) => clipPath !== "none")) continue;
    const box = element.getBoundingClientRect();
    // What a box hides is looked for at that box, as text that is cut.
    const scrolled = boxOf(element, ({ overflowX }) => scrolls(overflowX) || hides(overflowX));
    if (!scrolled && style.position !== "fixed") {
      const beyond = Math.max(box.right - wide, -box.left);
      if (beyond > slack) tell("wider than the page", element, beyond);
    }
    // What is to scroll sideways within one, such as a row of choices, has a box of its own.
    if (element.matches("dialog") && scrolls(style.overflowX)) {
      const beyond = element.scrollWidth - element.clientWidth;
      if (beyond > slack) tell("wider than its place", element, beyond);
    }
    const ownText = [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
    const whole = element.closest("[title]") !== null;
    const line = [...element.children].every((child) => getComputedStyle(child).display.startsWith("inline"));
    if (element.textContent?.trim() && line && !whole) {
      if (hides(style.overflowX) && element.scrollWidth - element.clientWidth > slack) {
        tell("text cut", element, element.scrollWidth - element.clientWidth);
      }
      if (hides(style.overflowY) && element.scrollHeight - element.clientHeight > 3) {
        tell("text cut", element, element.scrollHeight - element.clientHeight);
      }
    }
    for (const node of ownText && !element.closest("bdi") ? element.childNodes : []) {
      // Longer ones are links, names without a space, and the like: they have to break somewhere.
      for (const { 0: word, index } of node.nodeType === 3
        ? (node.textContent ?? "").matchAll(/[\p{L}\p{N}]{2,10}/gu)
        : []) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const [first, ...rest] = range.getClientRects();
        const lower = first && rest.find(({ top }) => top - first.top > first.height / 2);
        if (lower && !/\S{15}/.test(around(node.textContent ?? "", index))) tell("word broken", element, word.length);
      }
    }
    // A choice's longest word has to fit the closed list.
    if (element instanceof HTMLSelectElement) {
      const measure = document.createElement("canvas").getContext("2d");
      if (measure) {
        measure.font = style.font;
        const words = measure.measureText(element.selectedOptions[0]?.label ?? "").width;
        const room = element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
        if (words - room > 4 && !whole) tell("text cut", element, words - room);
      }
    }
    if (element.matches("button, a.button, [role=tab], select, input, textarea")) {
      const clip = boxOf(element, ({ overflowX, overflowY }) => hides(overflowX) && hides(overflowY));
      const inner = boxOf(element, ({ overflowX, overflowY }) => scrolls(overflowX) || scrolls(overflowY));
      if (clip && !(inner && clip.contains(inner))) {
        const edge = clip.getBoundingClientRect();
        const beyond = Math.max(
          box.right - edge.right,
          edge.left - box.left,
          box.bottom - edge.bottom,
          edge.top - box.top,
        );
        if (beyond > slack) tell("button out of view", element, beyond);
      }
    }
  }
  return faults;
}

/**
 * Headings that lie more than one level below the one before. A page begins with its own, at the first level; a dialog that covers
 * it, at whatever level it has.
 */
export function headingFaults(): LayoutFault[] {
  const dialogs = [...document.querySelectorAll("dialog:modal")];
  return [document.body, ...dialogs].flatMap((within) => {
    const own = [...within.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(
      (heading) => heading.checkVisibility() && (heading.closest("dialog:modal") ?? document.body) === within,
    );
    const levels = own.map(({ tagName }) => Number(tagName.slice(1)));
    return own.flatMap((heading, at) => {
      const before = levels[at - 1] ?? (within === document.body ? 0 : 6);
      const by = (levels[at] ?? 0) - before;
      const text = (heading.textContent ?? "").trim().slice(0, 40);
      return by > 1
        ? [{ fault: "heading skips a level" as const, where: heading.tagName.toLowerCase(), text, by }]
        : [];
    });
  });
}

/** What a person wrote, and what stands as it is: codes and keys. */
const notOurs = "bdi, [dir=auto], code, kbd, textarea, [translate=no]";
/** What the browser itself says in the language that the made-up one is made from: months, weekdays, and the word between a list's last two. */
const browsers = new Set([
  ...(["long", "short"] as const).flatMap((month) =>
    Array.from({ length: 12 }, (_, at) => new Date(2020, at, 1).toLocaleDateString("en-GB", { month })),
  ),
  ...(["long", "short"] as const).flatMap((weekday) =>
    Array.from({ length: 7 }, (_, at) => new Date(2020, 1, at + 1).toLocaleDateString("en-GB", { weekday })),
  ),
  "and",
]);
const labels = ["aria-label", "title", "placeholder", "alt", "aria-description"] as const;

/**
 * In the made-up language with accents: words of three plain letters and more, which neither a catalogue nor a scenario gave,
 * nor `people` wrote.
 */
export function englishWords(people: readonly string[]): LayoutFault[] {
  if (document.documentElement.dataset.words !== "en-XA") return [];
  const faults: LayoutFault[] = [];
  const look = (element: Element, whole: string) => {
    if (!/[A-Za-z]{3}/.test(whole)) return;
    const text = people.reduce((left, said) => left.replaceAll(said, " "), whole);
    const word = (text.match(/(?<![\p{L}\p{N}\p{M}_./:-])[A-Za-z]{3,}(?![\p{L}\p{N}\p{M}_/:-])/gu) ?? []).find(
      (each) => !browsers.has(each),
    );
    if (!word || element.closest(notOurs)) return;
    const where = `${element.tagName.toLowerCase()}.${[...element.classList].join(".")}`;
    faults.push({ fault: "English word", where, text: `${word}: ${text.trim().slice(0, 60)}`, by: word.length });
  };
  for (const element of document.body.querySelectorAll("*")) {
    for (const node of element.childNodes) if (node.nodeType === 3) look(element, node.textContent ?? "");
    for (const label of labels) look(element, element.getAttribute(label) ?? "");
  }
  return faults;
}

/** On a screen of a projector's width: by how much what must be in sight at once is beyond its lower edge. */
export function heightFaults(): LayoutFault[] {
  if (innerWidth < 1280) return [];
  const beyond = [...document.querySelectorAll("h1, h2, p, li, svg, time, button")].flatMap((element) => {
    const { bottom } = element.getBoundingClientRect();
    return element.checkVisibility() && bottom > innerHeight + 1.5 ? [{ element, by: bottom - innerHeight }] : [];
  });
  const [first] = beyond.sort((one, other) => other.by - one.by);
  if (!first) return [];
  const { element, by } = first;
  const text = (element.textContent ?? "").trim().slice(0, 40);
  return [{ fault: "taller than the screen", where: element.tagName.toLowerCase(), text, by: Math.round(by) }];
}

/** Where everything lies, as one text: two that are alike have the same faults. */
export function boxes(): string {
  const lines: string[] = [];
  for (const element of document.body.querySelectorAll("*")) {
    const { left, top, width, height } = element.getBoundingClientRect();
    lines.push(`${left} ${top} ${width} ${height} ${element.scrollWidth} ${element.scrollHeight}`);
  }
  return lines.join();
}
