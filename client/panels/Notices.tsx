/** What the instructor just did or said: a line that is read away, or passes by itself. */
import { gotIt, somebody } from "words:notices";
import { useEffect, useState } from "preact/hooks";
import type { Notice } from "../../shared/protocol/class.ts";
import { useMatch } from "../match/match.ts";
import { refusalWords, undoneWords } from "../words/codes.ts";
import { isolated } from "../words/format.ts";
import { isSpoken, noticeWords } from "../words/notices.ts";

/** How long what is not addressed to anybody stays, ms. */
const passes = 12_000;
/** Most lines at once. */
const most = 3;
const keyOf = (match: string): string => `line-of-contact.notice.${match}`;

/** Number of the last notice read away; kept for the tab, so that a reload does not repeat it. */
function lastRead(match: string): number {
  try {
    return Number(sessionStorage.getItem(keyOf(match)) ?? -1);
  } catch {
    return -1;
  }
}

const isPause = ({ about }: Notice): boolean => about === "pause" || about === "resume";

export function Notices() {
  const { snapshot, source, names, pub } = useMatch();
  const { match, notices = [], seats } = snapshot.table;
  const [read, setRead] = useState(() => lastRead(match));
  const [unread, setUnread] = useState(0);
  const [, renew] = useState(0);
  // While a pause lasts the page's own bar says so; the brief has none.
  const barred = pub.paused && pub.phase !== "briefing";
  const shown = notices
    .filter((notice) => !barred || !isPause(notice))
    .filter((notice) => notice.n > read && (isSpoken(notice) || source.now() - notice.at < passes))
    .slice(-most);
  const passing = shown.some((notice) => !isSpoken(notice));
  useEffect(() => {
    if (!passing) return;
    const timer = setTimeout(() => renew((count) => count + 1), passes / 4);
    return () => clearTimeout(timer);
  });
  const readAway = () => {
    const last = notices.at(-1)?.n ?? read;
    setRead(last);
    setUnread(source.undone?.().length ?? 0);
    try {
      sessionStorage.setItem(keyOf(match), String(last));
    } catch {
      // Without storage a reload shows it again.
    }
  };
  // What could not be done any more once the connection stood again: nobody looks at its button now.
  const undone = (source.undone?.() ?? []).slice(unread);
  const people = seats.flatMap((seat) => seat.people);
  const person = (member: string) => people.find((each) => each.member === member)?.name ?? somebody;
  return (
    <div class="notices" role="status">
      {shown.map((notice) => (
        <p key={notice.n}>{noticeWords(notice, { named: names.named, person })}</p>
      ))}
      {undone.map(({ act, refusal }, index) => (
        <p key={`undone ${unread + index}`}>
          {undoneWords(act?.kind === "say" ? isolated(act.text) : "", refusalWords(refusal, names.any))}
        </p>
      ))}
      {shown.length + undone.length > 0 && (
        <button type="button" class="button quiet slim" onClick={readAway}>
          {gotIt}
        </button>
      )}
    </div>
  );
}
