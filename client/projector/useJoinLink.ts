/** The address by which others reach this server, where the page may know it; else the page's own. */
import { useEffect, useState } from "preact/hooks";
import { api } from "../net/api.ts";

/** The hash of a page that an instructor opened from the wall. */
const instructorsOwn = "#own";

export function useJoinLink(code: string): string {
  const [origin, setOrigin] = useState(location.origin);
  useEffect(() => {
    // Answered to instructors alone, from whose wall the link comes; another's screen was reached by an address that works.
    if (location.hash !== instructorsOwn) return;
    api.teach.address().then((answer) => answer.ok && setOrigin(answer.value.students));
  }, []);
  return `${origin}/join/${code}`;
}
