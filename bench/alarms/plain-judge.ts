import type { AlarmRule, Transition } from '@zhiben/signals/alarms/alarm-rule.ts';

interface Watched {
  readonly rule: AlarmRule;
  raised: boolean;
  since: number | undefined;
}

/** Limits with dead-band and delays as one would first write them: a Map from the tag to objects. For comparison only. */
export function createPlainJudge(rules: readonly AlarmRule[], tagOf: (pointId: number) => string) {
  const watched = new Map<string, Watched[]>();
  for (const rule of rules) {
    const tag = tagOf(rule.pointId);
    watched.set(tag, [...(watched.get(tag) ?? []), { rule, raised: false, since: undefined }]);
  }
  const transitions: Transition[] = [];

  function follow(one: Watched, at: number, value: number): void {
    const { kind, limit, deadband, onDelaySeconds, offDelaySeconds } = one.rule;
    const back = one.raised ? deadband : 0;
    const out = kind.startsWith('low') ? value <= limit + back : value >= limit - back;
    if (out === one.raised) {
      one.since = undefined;
      return;
    }
    one.since ??= at;
    if (at - one.since < (one.raised ? offDelaySeconds : onDelaySeconds) * 1000) return;
    one.raised = out;
    one.since = undefined;
    const { id, pointId } = one.rule;
    transitions.push({ ruleId: id, pointId, to: out ? 'raised' : 'returned', at, value });
  }

  return {
    judge(tag: string, at: number, value: number): void {
      for (const one of watched.get(tag) ?? []) follow(one, at, value);
    },
    drain: () => transitions.splice(0),
  };
}
