/** What of the log is shown: kind, seat, round, channel, and words. */
import * as words from "words:review/log";
import { useId, useMemo, useState } from "preact/hooks";
import { useMatch } from "../../match/match.ts";
import { type LogGroup, roundName } from "../../words/review/log.ts";
import { useReview } from "./context.ts";
import { channelName } from "./insight/Conversations.tsx";
import { type LogFilter, type LogRow, noFilter } from "./logRows.ts";

interface Props {
  readonly filter: LogFilter;
  readonly rows: readonly LogRow[];
  readonly onChange: (filter: LogFilter) => void;
}

export function LogFilters({ filter, rows, onChange }: Props) {
  const { pub, names } = useMatch();
  const { telling, record } = useReview();
  const channels = useMemo(() => [...new Set(rows.flatMap(({ channel }) => channel ?? []))].sort(), [rows]);
  const rounds = useMemo(() => [...new Set(rows.map(({ round }) => round))], [rows]);
  const [more, setMore] = useState(false);
  const change = (part: Partial<LogFilter>) => onChange({ ...filter, ...part });
  const nameOf = (channel: string) => channelName(channel, names, telling.talksOf, record.state.convenings);
  const changed = JSON.stringify(filter) !== JSON.stringify(noFilter);
  // Every option of every choice: not with each moment.
  return useMemo(
    () => (
      <form class="log-filters" aria-label={words.filter} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={words.kind}
          value={filter.group}
          options={Object.entries(words.groups)}
          onChange={(group) => change({ group: group as LogGroup, ...(group !== "said" && { channel: "" }) })}
        />
        <button type="button" class="button slim more-filters" aria-expanded={more} onClick={() => setMore(!more)}>
          {words.filters({ more })}
        </button>
        <div class="filters-more" data-open={more}>
          <Choice
            label={words.seat}
            value={filter.seat}
            options={[["", words.allSeats], ...pub.seats.map(({ id }) => [id, names.seatTitle(id)] as const)]}
            onChange={(seat) => change({ seat })}
          />
          <Choice
            label={words.round}
            value={String(filter.round)}
            options={[["", words.allRounds], ...rounds.map((round) => [String(round), roundName(round)] as const)]}
            onChange={(round) => change({ round: round === "" ? "" : Number(round) })}
          />
          {channels.length > 0 && (
            <Choice
              label={words.channel}
              value={filter.channel}
              options={[["", words.allChannels], ...channels.map((channel) => [channel, nameOf(channel)] as const)]}
              onChange={(channel) => change({ channel, ...(channel !== "" && { group: "said" as const }) })}
            />
          )}
          <input
            type="search"
            dir="auto"
            aria-label={words.search}
            placeholder={words.searchHint}
            value={filter.search}
            onInput={(event) => change({ search: event.currentTarget.value })}
          />
        </div>
        {changed && (
          <button type="button" class="link small" onClick={() => onChange(noFilter)}>
            {words.clear}
          </button>
        )}
      </form>
    ),
    [filter, rows, more, pub.nameOrder, onChange],
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <span class="one-filter">
      <label class="hidden" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="slim"
        title={options.find(([option]) => option === value)?.[1]}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
