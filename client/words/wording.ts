/**
 * How the page speaks: in full, or in plain words for readers of about thirteen. A reader's own choice, else what the class was set up
 * with; both are kept in the browser and read once, as the page is loaded: messages are made for one of them.
 */

export const wordings = ["full", "plain"] as const;
export type Wording = (typeof wordings)[number];

const own = "line-of-contact.wording";
const ofClass = "line-of-contact.wording.class";

function kept(key: string): Wording | null {
  try {
    const value = typeof document === "undefined" ? null : localStorage.getItem(key);
    return wordings.find((each) => each === value) ?? null;
  } catch {
    // Storage is shut.
    return null;
  }
}

/** Keeps the choice; false where a reload would not find it. */
function keep(key: string, wording: Wording): boolean {
  try {
    localStorage.setItem(key, wording);
    return kept(key) === wording;
  } catch {
    return false;
  }
}

/** Which words this page speaks. */
export const wordingNow: Wording = kept(own) ?? kept(ofClass) ?? "full";
/** Read by the catalogues' modules. */
export const plainly: boolean = wordingNow === "plain";

/** A reader's choice: the page comes again in these words. */
export function chooseWording(wording: Wording): void {
  if (keep(own, wording) && wording !== wordingNow) location.reload();
}

/** What the class was set up with, for readers who have chosen nothing: the page comes again where it speaks otherwise. */
export function followClass(wording: Wording): void {
  if (kept(ofClass) === wording || !keep(ofClass, wording)) return;
  if (kept(own) === null && wording !== wordingNow) location.reload();
}
