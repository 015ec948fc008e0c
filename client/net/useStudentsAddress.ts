/** The address by which students reach this server, where the server knows it; else the page's own. */
import { useEffect, useState } from "preact/hooks";
import { api } from "./api.ts";

/** @param asks false: not an instructor's page, to which alone the server would tell it */
export function useStudentsAddress(asks = true): string {
  const [origin, setOrigin] = useState(location.origin);
  useEffect(() => {
    if (asks) void api.teach.address().then((answer) => answer.ok && setOrigin(answer.value.students));
  }, [asks]);
  return origin;
}
