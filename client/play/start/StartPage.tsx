/** The first page: join a class, or play now against bots. */
import { useState } from "preact/hooks";
import { codeInPath, lastPlace, leavePlace, type Place } from "../session.ts";
import { JoinForm } from "./JoinForm.tsx";
import { PlayLater } from "./PlayLater.tsx";

export function StartPage({ onSeat }: { onSeat: (place: Place) => void }) {
  const [back, setBack] = useState(lastPlace);
  const [tab, setTab] = useState<"join" | "play">(location.pathname.startsWith("/play") ? "play" : "join");
  const forget = () => {
    leavePlace(true);
    setBack(null);
  };
  return (
    <div class="start">
      <header>
        <p class="serif name">Line of Contact</p>
        <h1>Fight, talk, or sign: what would you do?</h1>
        <p class="muted">
          A simulation for classrooms. Each of you holds a party to a war, or a mediator; every round you decide, the
          rules answer, and afterwards you look at why it went as it did.
        </p>
      </header>
      <main>
        {back && (
          <section class="card back" aria-label="Your seat">
            <p>You have a seat{back.title ? ` in ${back.title}` : " in a match"}.</p>
            <div class="row">
              <button type="button" class="button first" onClick={() => onSeat(back)}>
                Back to my seat
              </button>
              <button type="button" class="button quiet" onClick={forget}>
                Forget it on this device
              </button>
            </div>
          </section>
        )}
        <div class="doors">
          <section class="card" aria-labelledby="join-heading">
            <h2 id="join-heading">Join a class</h2>
            <JoinForm code={codeInPath(location.pathname) ?? ""} onSeat={onSeat} />
          </section>
          <section class="card" aria-labelledby="play-heading">
            <h2 id="play-heading">Play now against bots</h2>
            <PlayLater open={tab === "play"} onOpen={() => setTab("play")} onSeat={onSeat} />
          </section>
        </div>
      </main>
      <footer class="muted small">
        <p>
          No account, no cookies of others, nothing fetched from elsewhere. You may join under any name; ask for another
          seat at any time, no questions asked.
        </p>
        <p>
          <a href="/rules">The rules</a> · <a href="/teach">For instructors</a>
        </p>
      </footer>
    </div>
  );
}
