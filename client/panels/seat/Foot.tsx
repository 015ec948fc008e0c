/** Over the tabs of a phone. */
import { useMatch } from "../../match/match.ts";
import { NowFoot } from "../now/NowFoot.tsx";
import { SetOrders } from "../orders/SetOrders.tsx";
import { ReadyButton } from "../ReadyButton.tsx";
import type { TabId } from "./playTabs.ts";

interface FootProps {
  readonly tab: TabId;
  readonly onOpen: (wait: string) => void;
  readonly onGo: (tab: TabId) => void;
}

/** On a phone, over the tabs: what is left to spend, the next thing to do, and Ready. Talk needs the height. */
export function Foot({ tab, onOpen, onGo }: FootProps) {
  const { pub } = useMatch();
  if (tab === "now") return <NowFoot onOpen={onOpen} onGo={onGo} />;
  if (tab !== "orders" && pub.phase !== "wire") return null;
  return (
    <div class="foot">
      {tab === "orders" ? (
        <SetOrders>
          <ReadyButton counted first={false} />
        </SetOrders>
      ) : (
        <div class="foot-buttons">
          <ReadyButton counted />
        </div>
      )}
    </div>
  );
}
