/** The instructor's choice of the address on the wall, and by which of them another device has come. */
import * as words from "words:projector";
import type { StudentsAddress } from "../../net/useStudentsAddress.ts";

const typed = (link: string): string => link.replace(/^https?:\/\//, "");

export function AddressChoice({ address, all, choose }: StudentsAddress) {
  return (
    <details class="projector-addresses">
      <summary>{words.addresses}</summary>
      <ul>
        {all.map((each) => (
          <li key={each.address}>
            <label>
              <input
                type="radio"
                name="address"
                checked={each.address === address}
                onChange={() => choose(each.address)}
              />
              <span>
                {typed(each.address)} <span class="muted">{each.seen ? words.seen : words.notSeen}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p class="muted">{words.reachHint({ link: `${typed(address)}/reach`, b: (text) => <b>{text}</b> })}</p>
    </details>
  );
}
