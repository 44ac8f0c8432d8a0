import type { HistoryView } from '@zhiben/contract/telemetry.ts';
import { qualityLabel } from '@zhiben/vocabulary/monitoring.ts';
import { QUALITIES } from '../points/point-view.ts';

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** With a mark in front by which Excel knows the encoding. Times as the control room reads them. */
export function historyCsv({ step, at, value, quality, least, most, last, count }: HistoryView): string {
  const heading = step === 'raw' ? '时间,数值,质量' : '时间,平均,最小,最大,最后,样本数';
  const rows = at.map((time, index) => {
    const when = `${shanghai.format(time)}.${String(time % 1000).padStart(3, '0')}`;
    if (step === 'raw')
      return `${when},${value[index] ?? ''},${qualityLabel[QUALITIES[quality?.[index] ?? 2] ?? 'bad']}`;
    const figures = [value, least, most, last].map((column) => column?.[index] ?? '');
    return [when, ...figures, count?.[index] ?? 0].join(',');
  });
  return `\ufeff${[heading, ...rows].join('\r\n')}\r\n`;
}
