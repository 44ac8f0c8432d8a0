import { calledBy } from '@zhiben/vocabulary/called-by.ts';
import { warningLevelLabel } from '@zhiben/vocabulary/monitoring.ts';
import { type PushReason, pushReasonLabel } from '@zhiben/vocabulary/warnings.ts';
import type { Warning } from '../domain/warning.ts';

export interface Told {
  readonly deliveryId: string;
  readonly audience: string;
  readonly level: Warning['level'];
  readonly reason: PushReason;
  readonly toldAt: Date;
  readonly answerBy: Date;
  readonly phone: string | null;
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** In one sentence, for a telephone or the subject of a letter. */
export function sentenceOf(warning: Warning, { level, reason, answerBy }: Told): string {
  const { number, enterpriseName, subjectName, headline } = warning;
  // A detector is the equipment itself: named once, in the words that say what it measured.
  const what = calledBy(headline, subjectName) ? headline : `${subjectName}：${headline}`;
  const by = clock.format(answerBy);
  return `【${warningLevelLabel[level]}】${enterpriseName} ${what}。${pushReasonLabel[reason]}，请于 ${by} 前签收。编号 ${number}`;
}

/** What a program receives. Fields are only ever added. */
export const bodyOf = (warning: Warning, told: Told, publicUrl: string): string =>
  JSON.stringify({
    delivery: told.deliveryId,
    event: 'warning.push',
    audience: told.audience,
    level: told.level,
    reason: told.reason,
    toldAt: told.toldAt.toISOString(),
    answerBy: told.answerBy.toISOString(),
    ...(told.phone === null ? {} : { phone: told.phone }),
    text: sentenceOf(warning, told),
    warning: {
      id: warning.id,
      number: warning.number,
      enterprise: warning.enterpriseName,
      subject: warning.subjectName,
      level: warning.level,
      headline: warning.headline,
      issuedAt: warning.issuedAt.toISOString(),
      because: warning.because.map(({ words }) => words),
      url: `${publicUrl}/warnings/${warning.id}`,
    },
  });
