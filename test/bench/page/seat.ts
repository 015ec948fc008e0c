/** A seat against bots, in its first round. */
import { Client } from "@colyseus/sdk";
import { karabakh } from "../../helpers/scenario.ts";

/** Token of the seat. Its clock runs, as in a class. */
export async function seatInARound(origin: string): Promise<string> {
  const wanted = {
    name: "Student",
    scenario: karabakh.scenario.id,
    seat: "AZE",
    roster: 8,
    form: "long",
    seconds: 900,
  };
  const { token } = await post<{ token: string }>(`${origin}/api/play`, wanted);
  const entered = await post<{ room: string }>(`${origin}/api/enter`, { token });
  const room = await new Client(origin).joinById(entered.room, { token });
  room.onMessage("*", () => {});
  await room.request("act", { kind: "ready", ready: true });
  await room.leave();
  return token;
}

async function post<T>(url: string, body: object): Promise<T> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
