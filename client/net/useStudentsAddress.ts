/** The address by which students reach this server: the instructor's choice of those that the server knows. */

import { useEffect, useState } from "preact/hooks";
import type { Address } from "../../shared/protocol/replies.ts";
import { serverAddress } from "../words/basePath.ts";
import { api } from "./api.ts";

/** What is known of the addresses, and the one that is shown. */
export interface StudentsAddress {
  readonly address: string;
  /** All that the server knows, the likeliest first; empty on a page of somebody else than the instructor. */
  readonly all: Address["students"];
  readonly choose: (address: string) => void;
}

/** Where the choice is kept on this device. */
const kept = "students-address";
/** How often it is asked by which of them a phone has come. */
const askMs = 5_000;

/** @param asks false: not an instructor's page, to which alone the server would tell it; it was reached by an address that works */
export function useStudentsAddresses(asks = true): StudentsAddress {
  const [all, setAll] = useState<Address["students"]>([]);
  const [chosen, setChosen] = useState(readKept);
  useEffect(() => {
    if (!asks) return;
    const ask = () => void api.teach.address().then((answer) => answer.ok && setAll(answer.value.students));
    ask();
    const asking = setInterval(ask, askMs);
    return () => clearInterval(asking);
  }, [asks]);
  const shown = all.find(({ address }) => address === chosen) ?? all[0];
  const choose = (address: string) => {
    setChosen(address);
    try {
      localStorage.setItem(kept, address);
    } catch {
      // Where nothing may be kept, the choice holds for this page.
    }
  };
  return { address: shown?.address ?? serverAddress(), all, choose };
}

function readKept(): string | null {
  try {
    return localStorage.getItem(kept);
  } catch {
    return null;
  }
}

export const useStudentsAddress = (asks = true): string => useStudentsAddresses(asks).address;
