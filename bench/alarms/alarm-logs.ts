import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEvaluator } from '@zhiben/signals/alarms/evaluator.ts';

interface Event {
  readonly at: number;
  readonly key: string;
  readonly out: boolean;
}

const RETURNED = ' NR';

/** Alarms of recorded logs as they came, and how many are left with delays: the condition goes through the evaluator as a signal. */
export function alarmLogs(folder: string) {
  const logs = readdirSync(folder).filter((file) => /original.*\.csv$/.test(file));
  const events = logs.map((file) => readLog(join(folder, file)));
  const count = (onDelaySeconds: number, offDelaySeconds: number) =>
    events.reduce((sum, log) => sum + raisedWith(log, onDelaySeconds, offDelaySeconds), 0);
  const original = count(0, 0);
  const fewer = (onDelaySeconds: number, offDelaySeconds: number) =>
    Number((original / count(onDelaySeconds, offDelaySeconds)).toFixed(1));
  return {
    ...{ logs: logs.length, alarms: original, timesFewer: { onDelay60: fewer(60, 0), offDelay300: fewer(0, 300) } },
    ...{ timesFewerWithBoth: fewer(60, 300) },
  };
}

/** Columns `timestamp`, `tag` and `type`, where a type ending in ` NR` is the return. */
function readLog(path: string): readonly Event[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const place = (name: string) => head.trim().split(',').indexOf(name);
  const [time, tag, type] = [place('timestamp'), place('tag'), place('type')];
  return lines.map((line) => {
    const cells = line.trim().split(',');
    const kind = cells[type] ?? '';
    const at = Date.parse(`${(cells[time] ?? '').slice(0, 23).replace(' ', 'T')}Z`);
    return { at, key: `${cells[tag]} ${kind.replace(RETURNED, '')}`, out: !kind.endsWith(RETURNED) };
  });
}

function raisedWith(events: readonly Event[], onDelaySeconds: number, offDelaySeconds: number): number {
  const ids = new Map([...new Set(events.map(({ key }) => key))].map((key, id) => [key, id]));
  const points = [...ids.values()].map((id) => ({ id, rangeLow: 0, rangeHigh: 1 }));
  const rules = points.map(({ id }) => ({
    ...{ id, pointId: id, kind: 'high' as const, limit: 1, deadband: 0, withinSeconds: 0 },
    ...{ onDelaySeconds, offDelaySeconds },
  }));
  const evaluator = createEvaluator({ points, rules });
  for (const { at, key, out } of events.toSorted((a, b) => a.at - b.at)) {
    evaluator.advance(at);
    evaluator.judge(ids.get(key) ?? -1, at, out ? 1 : 0, true, at);
  }
  evaluator.advance((events.at(-1)?.at ?? 0) + 86_400_000);
  return evaluator.drain().filter(({ to }) => to === 'raised').length;
}
