// node docs/client.mjs http://127.0.0.1:2567 KXVTM "A stranger": takes a seat in a class, reads what it sees, and says a word.
import { Client } from "@colyseus/sdk";

const [server, code, name] = process.argv.slice(2);
/** An answer of the interface; throws the code of a refusal. */
async function ask(path, body) {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${server}/api${path}`, body && { method: "POST", headers, body: JSON.stringify(body) });
  const value = await answer.json();
  if (!answer.ok) throw new Error(value.code);
  return value;
}

const { token, match } = await ask("/class/join", { code, name, wish: null, optOut: null });
if (match === null) throw new Error("the instructor has been asked at the door, or gives out the seats");
const room = await new Client(server).joinById((await ask("/enter", { token })).room, { token });

const seen = {};
room.onMessage("events", ({ events }) => console.log(events.map(({ event }) => event.kind).join(" ")));
room.onStateChange(async ({ all, own }) => {
  const read = (text, key) => (seen[key] = JSON.parse(text.slice(text.indexOf(" ") + 1)));
  for (const shelf of [all, ...own.values()]) shelf.records.forEach(read);
  if (seen["pub/phase"] !== "open" || seen.said) return;
  seen.said = true;
  const act = { kind: "say", channel: "plenary", text: `${name} greets round ${seen["pub/round"]}.` };
  await room.request("act", { id: crypto.randomUUID(), round: seen["pub/round"], body: act });
  console.log(`${seen["mine/me"].seat} spoke`);
  await room.leave();
});
console.log("seated");
