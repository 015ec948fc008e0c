/** The head of a table with a column for each side. */
import { sides } from "../../shared/base/ids.ts";
import { useMatch } from "../match/match.ts";

export function SideHead() {
  const { names } = useMatch();
  return (
    <thead>
      <tr>
        <td />
        {sides.map((side) => (
          <th key={side} scope="col">
            {names.Side(side)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
