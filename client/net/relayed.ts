/** How this page's rooms come: by WebSocket, or relayed. Apart from the relay itself, which brings the SDK along. */

/** True once a WebSocket has failed where everything else passes: from then on, this page's rooms come over plain HTTP. */
let relayed = false;
/** Whether rooms come over plain HTTP. */
export const isRelayed = (): boolean => relayed;
/** From the next connection on they do, or do not. */
export function setRelayed(are: boolean): void {
  relayed = are;
}
