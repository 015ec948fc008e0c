/** What the two figures behind each clause are. Each figure says so itself to those who do not see the columns. */
import { useMatch } from "../../play/match.ts";

export function PriceHead() {
  const { names } = useMatch();
  return (
    <p class="price-head muted small" aria-hidden="true">
      Price in will, at most: {names.side(0)} / {names.side(1)}
    </p>
  );
}
