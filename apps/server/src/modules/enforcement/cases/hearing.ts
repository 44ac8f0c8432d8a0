import { lastDayToAnnounceHearing } from '@zhiben/rules/enforcement/statutory-clocks.ts';
import { dayOf, endOfDay } from '../../../platform/clock.ts';
import { hearingTerm } from './answer-term.ts';
import { endClocks, layClocks } from './case-clocks.ts';
import { hearingTermOver, hearingToCome, hearingTooSoon, noHearingOffered, noticeUnserved } from './case-refusals.ts';
import { suspensionsOf } from './measures/measure-store.ts';
import { beginSuspension, endSuspension } from './measures/suspend-case.ts';
import type { Plain } from './move-case.ts';

/** A party has asked in time: the day is set so that seven working days lie between the notice of it and the hearing. */
export const askHearing: Plain = async (act, row, { words, on }) => {
  const until = await hearingTerm(act.tx, row.id);
  if (until === undefined) throw noHearingOffered();
  if (until === null) throw noticeUnserved();
  const today = dayOf(act.now);
  if (today > until) throw hearingTermOver(until);
  const announceBy = on === null ? today : lastDayToAnnounceHearing(on);
  if (on === null || announceBy < today) throw hearingTooSoon(announceBy);
  // The days of a hearing do not count; where the clock stands already, it goes on standing.
  if ((await suspensionsOf(act.tx, row.id)).every(({ until_on }) => until_on !== null)) {
    await beginSuspension(act, row, 'hearing', today, words);
  }
  await layClocks(act, row, [
    { kind: 'case-hear', dueAt: endOfDay(on), source: '中华人民共和国行政处罚法第64条：听证（暂定）' },
  ]);
  return { hearing_on: on };
};

export const hear: Plain = async (act, row, { words }) => {
  if (row.hearing_on !== null && dayOf(act.now) < row.hearing_on) throw hearingToCome(row.hearing_on);
  await endSuspension(act, row, dayOf(act.now), 'hearing');
  await endClocks(act, row, ['case-hear']);
  return { hearing_words: words };
};
