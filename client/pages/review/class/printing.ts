/** What goes on paper: the class's report, one student's, or every student's on a page of their own. */
import { useEffect, useState } from "preact/hooks";
import { showTheme, themeChoice } from "../../../ui/theme.ts";
import { whilePrinting } from "../../../ui/whilePrinting.ts";

/** Null: nothing is asked for; the browser's own "print" takes the class's report. */
export type Printing =
  | { readonly what: "class" | "students" }
  | { readonly what: "student"; readonly id: string }
  | null;

/** What paper shows and the page may have folded away. */
const folded = '.partings details:not([open]), [data-printed="true"] > details:not([open])';

/** What is being printed, and how to print it: the page is drawn for paper first. */
export function usePrinting(): readonly [Printing, (what: Printing) => void] {
  const [printing, setPrinting] = useState<Printing>(null);
  useEffect(() => {
    let closed: HTMLDetailsElement[] = [];
    const before = () => {
      // Ink on white, whatever the page wears; and nothing folded away that paper cannot unfold.
      showTheme("light");
      closed = [...document.querySelectorAll<HTMLDetailsElement>(folded)];
      for (const each of closed) each.open = true;
    };
    const after = () => {
      for (const each of closed) each.open = false;
      showTheme(themeChoice());
      setPrinting(null);
    };
    return whilePrinting(before, after);
  }, []);
  useEffect(() => {
    if (printing) print();
  }, [printing]);
  return [printing, setPrinting];
}
