import type { Transition } from '@zhiben/signals/alarms/alarm-rule.ts';
import { type Episode, happened } from '../domain/alarm-episode.ts';
import type { HeldRule } from './held-rules.ts';

/** One alarm as it stands after everything that was told of it. */
export interface AlarmDraft {
  readonly id: string;
  readonly rule: HeldRule;
  readonly fresh: boolean;
  readonly episode: Episode;
}

/** A transition that was news. */
export interface News {
  readonly alarmId: string;
  readonly transition: Transition;
}

export interface Folded {
  readonly drafts: readonly AlarmDraft[];
  readonly news: readonly News[];
}

export const keyOf = ({ ruleId, to, at }: Pick<Transition, 'ruleId' | 'to' | 'at'>): string => `${ruleId} ${to} ${at}`;

/** Lets transitions happen in the order they came. What was told before, or concerns no rule in service, changes nothing. */
export function foldTransitions(
  transitions: readonly Transition[],
  rules: ReadonlyMap<number, HeldRule>,
  told: ReadonlySet<string>,
  newId: () => string,
): Folded {
  const heard = new Set(told);
  const drafts = new Map<string, AlarmDraft>();
  const standing = new Map<number, AlarmDraft>();
  const news: News[] = [];
  for (const transition of transitions) {
    const rule = rules.get(transition.ruleId);
    const key = keyOf(transition);
    if (rule === undefined || rule.outOfService || heard.has(key)) continue;
    heard.add(key);
    const before = standing.get(rule.id) ?? draftOf(rule);
    const episode = happened(before?.episode, transition);
    if (episode === undefined) continue;
    const same = before !== undefined && before.episode.episode === episode.episode;
    const draft = same ? { ...before, episode } : { id: newId(), rule, fresh: true, episode };
    drafts.set(draft.id, draft);
    standing.set(rule.id, draft);
    news.push({ alarmId: draft.id, transition });
  }
  return { drafts: [...drafts.values()], news };
}

const draftOf = (rule: HeldRule): AlarmDraft | undefined =>
  rule.alarmId === null || rule.last === undefined
    ? undefined
    : { id: rule.alarmId, rule, fresh: false, episode: rule.last };
