import type { AlarmRule, JudgedPoint, Transition } from './alarm-rule.ts';

interface Sample {
  readonly at: number;
  readonly value: number;
}

/**
 * The slow and obvious way to judge one rule of one point (all kinds but forecasts): whole sentences over a few fields, no tables
 * and no wheel. What the evaluator does fast must be this.
 */
export function referenceJudge(rule: AlarmRule, point: JudgedPoint) {
  const told: Transition[] = [];
  const { kind, limit, setpoint = 0, deadband, onDelaySeconds, offDelaySeconds, withinSeconds } = rule;
  let raised = false;
  let waiting: { since: number; value: number; due: number } | undefined;
  let newestAt = Number.NEGATIVE_INFINITY;
  let good: Sample | undefined;
  let heard = Number.NaN;
  let moved: Sample | undefined;

  function tell(at: number, value: number): void {
    raised = !raised;
    waiting = undefined;
    told.push({ ruleId: rule.id, pointId: rule.pointId, to: raised ? 'raised' : 'returned', at, value });
  }

  /** Time alone, up to `now`, one thing after the other. */
  function look(now: number): void {
    if (Number.isNaN(heard)) heard = now;
    while (lookOnce(now));
  }

  function lookOnce(now: number): boolean {
    const silentAt = heard + withinSeconds * 1000;
    if (kind === 'silence' && !raised && !waiting && silentAt <= now) becomes(true, silentAt, Number.NaN, silentAt);
    else if (waiting && waiting.due <= now) {
      if (kind === 'silence' && raised && silentAt <= waiting.due) waiting = undefined;
      else tell(waiting.due, waiting.value);
    } else return false;
    return true;
  }

  function becomes(out: boolean, at: number, value: number, now: number): void {
    if (out === raised) {
      waiting = undefined;
      return;
    }
    const delay = (raised ? offDelaySeconds : onDelaySeconds) * 1000;
    waiting ??= { since: at, value, due: now + delay };
    if (delay === 0 || at - waiting.since >= delay) tell(at, value);
  }

  function isOut({ at, value }: Sample, now: number): boolean {
    switch (kind) {
      case 'low-low':
      case 'low':
        return isLow(value, limit);
      case 'high':
      case 'high-high':
        return isHigh(value, limit);
      case 'deviation':
        return isLow(value, setpoint - limit) || isHigh(value, setpoint + limit);
      case 'out-of-range':
        return isBeyond(value);
      case 'rate':
        if (good === undefined) return raised;
        return isHigh(Math.abs(value - good.value) / ((at - good.at) / 1000), limit);
      case 'stuck':
        if (moved === undefined || Math.abs(value - moved.value) > deadband) moved = { at, value };
        return at - moved.at >= withinSeconds * 1000;
      case 'silence':
        return (raised || waiting !== undefined) && now - heard >= withinSeconds * 1000;
      case 'forecast':
        throw new Error('forecasts are judged elsewhere');
    }
  }

  const isLow = (value: number, edge: number) => value <= edge + (raised ? deadband : 0);
  const isHigh = (value: number, edge: number) => value >= edge - (raised ? deadband : 0);

  function isBeyond(value: number): boolean {
    if (raised && deadband > 0) return isLow(value, point.rangeLow) || isHigh(value, point.rangeHigh);
    return value < point.rangeLow || value > point.rangeHigh;
  }

  function judge(at: number, value: number, isGood: boolean, now: number): void {
    if (Number.isNaN(heard)) heard = now;
    if (at > now + 60_000 || at <= newestAt) return;
    newestAt = at;
    if (!isGood) return;
    heard = Math.max(heard, Math.min(at, now));
    becomes(isOut({ at, value }, now), at, value, now);
    good = { at, value };
  }

  return { look, judge, told };
}
