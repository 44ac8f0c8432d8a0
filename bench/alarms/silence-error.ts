import { setTimeout as pause } from 'node:timers/promises';
import { createEvaluator } from '@zhiben/signals/alarms/evaluator.ts';

const LOOK_MS = 100;
const SPEAK_MS = 1000;
const WITHIN_MS = 2000;

/** How late the silence of each of many points is told, in real time: they speak every second and stop one after the other. */
export async function silenceError(amountPoints: number, overSeconds: number) {
  const points = Array.from({ length: amountPoints }, (_, id) => ({ id, rangeLow: 0, rangeHigh: 100 }));
  const rules = points.map(({ id }) => ({
    ...{ id, pointId: id, kind: 'silence' as const, limit: 0, deadband: 0 },
    ...{ onDelaySeconds: 0, offDelaySeconds: 0, withinSeconds: WITHIN_MS / 1000 },
  }));
  const evaluator = createEvaluator({ points, rules });
  const clock = () => performance.timeOrigin + performance.now();
  const startedAt = clock();
  const spokeAt = new Float64Array(amountPoints).fill(startedAt - SPEAK_MS);

  function speak(now: number): void {
    const stopped = ((now - startedAt) / (overSeconds * 1000)) * amountPoints;
    for (let id = Math.max(0, Math.ceil(stopped)); id < amountPoints; id += 1) {
      if (now - (spokeAt[id] ?? 0) < SPEAK_MS) continue;
      spokeAt[id] = now;
      evaluator.judge(id, now, 1, true, now);
    }
  }

  const lateMs: number[] = [];
  while (lateMs.length < amountPoints && clock() < startedAt + overSeconds * 1000 + 10_000) {
    speak(clock());
    evaluator.advance(clock());
    const now = clock();
    for (const { pointId, to } of evaluator.drain()) {
      if (to === 'raised') lateMs.push(now - (spokeAt[pointId] ?? 0) - WITHIN_MS);
    }
    await pause(LOOK_MS);
  }
  lateMs.sort((a, b) => a - b);
  const at = (share: number) => Math.round(lateMs[Math.floor((lateMs.length - 1) * share)] ?? -1);
  return {
    ...{ points: amountPoints, told: lateMs.length, early: lateMs.filter((late) => late < 0).length },
    ...{ p50Ms: at(0.5), p99Ms: at(0.99), mostMs: at(1) },
  };
}
