/** Whether this device reaches the server, and whether what a match needs passes on the way. */

export const reaches = ["good", "noSocket", "noServer", "old"] as const;
export type Reach = (typeof reaches)[number];

/** How long a socket may take to say its word. */
const patienceMs = 8_000;

/** Tries the server at `origin`: first a request, then a WebSocket. Never rejects. */
export async function tryReach(origin: string, fetchFrom: typeof fetch = fetch): Promise<Reach> {
  if (typeof WebSocket === "undefined") return "old";
  const answered = await fetchFrom(`${origin}/api/health`, { cache: "no-store" }).then(
    () => true,
    () => false,
  );
  if (!answered) return "noServer";
  return (await socketPasses(`${origin.replace(/^http/, "ws")}/reach/socket`)) ? "good" : "noSocket";
}

function socketPasses(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(address);
    const end = (passes: boolean) => {
      clearTimeout(patience);
      socket.close();
      resolve(passes);
    };
    const patience = setTimeout(() => end(false), patienceMs);
    socket.onmessage = () => end(true);
    socket.onerror = () => end(false);
    socket.onclose = () => end(false);
  });
}
