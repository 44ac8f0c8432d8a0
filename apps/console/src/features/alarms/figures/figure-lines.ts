import type { AlarmFiguresView, getAlarmFigures } from '@zhiben/contract/alarm-figures.ts';
import type { Answer } from '../../../api/request.ts';

export type Targets = Answer<typeof getAlarmFigures>['targets'];

/** One figure beside its target. */
export interface FigureLine {
  readonly name: string;
  readonly value: string;
  readonly target: string;
  /** Why not, where it is not judged: a missing judgement is never a good one. */
  readonly kept: boolean | '未设定报警' | '样本不足';
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** The figures that have a target. Nothing is judged where no rule is in use, and no share of a few alarms. */
export function figureLines(figures: AlarmFiguresView, targets: Targets): readonly FigureLine[] {
  const line = (name: string, value: number, most: number, say: (value: number) => string): FigureLine => ({
    name,
    value: say(value),
    target: `≤ ${say(most)}`,
    kept: figures.rules > 0 ? value <= most : '未设定报警',
  });
  const worst = line('最多的十项占比', figures.shareOfWorst, targets.shareOfWorst, percent);
  const tooFew = figures.rules > 0 && figures.alarms < targets.fewestAlarmsForShare;
  const whole = String;
  return [
    line('平均每10分钟报警', figures.averagePer10Minutes, targets.averagePer10Minutes, (value) => value.toFixed(2)),
    line('最多的10分钟', figures.peakPer10Minutes, targets.peakPer10Minutes, whole),
    line('处于报警泛滥的时间', figures.timeInFlood, targets.timeInFlood, percent),
    line('反复抖动的报警', figures.chattering, targets.chattering, whole),
    line('长期未恢复的报警', figures.stale, targets.stale, whole),
    tooFew ? { ...worst, kept: '样本不足' } : worst,
  ];
}
