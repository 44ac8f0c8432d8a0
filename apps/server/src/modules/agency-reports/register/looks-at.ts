import type { AgencyReportDetail } from '@zhiben/contract/agency-reports.ts';
import type { DoubtView } from '@zhiben/contract/authenticity.ts';
import type { DoubtKind } from '@zhiben/vocabulary/doubts.ts';
import { MOST_SITES_A_DAY } from '../domain/visit-faults.ts';
import type { ReportRow } from './report-store.ts';

type Looks = AgencyReportDetail['looks'];

/** What was looked at in a report and what could not be: nothing is consistent that nobody compared. */
export function looksAt(row: ReportRow, doubts: readonly DoubtView[]): Looks {
  const raised = new Set(doubts.filter(({ subject }) => subject.id === row.id).map(({ kind }) => kind));
  const done = row.examined_at !== null;
  const look = (label: string, kinds: readonly DoubtKind[], compared: boolean, words: string): Looks[number] => {
    const doubtful = kinds.some((kind) => raised.has(kind));
    if (doubtful) return { label, result: 'doubtful', words };
    return {
      label,
      result: compared && done ? 'consistent' : 'not-compared',
      words: compared && !done ? '等待核对' : words,
    };
  };
  const read = row.text_state === 'read';
  const unread = read ? '' : row.text_note;
  return [
    look('与其他报告雷同', ['copied-report'], read, unread || '已与此前所有报告比对，扣除通用文字'),
    look('续期数据更新', ['renewal-unchanged'], read, unread || '已与本企业此前同类报告的数据比对'),
    look('一人两地', ['engineer-two-places'], true, '按证书号和半天比对；企业位置未登记，未按路程计算'),
    look('一日到场数', ['too-many-sites'], true, `设定：一人一日不超过 ${MOST_SITES_A_DAY} 家`),
    look('出具日期', ['issued-before-visit'], true, '出具日期不早于最后到场日期'),
    look('证书有效期', ['certificate-invalid'], true, '按提交时登记的有效期'),
    look('现场照片日期', ['photo-day'], (row.photo_days ?? []).length > 0, photoWords(row)),
    { label: '门禁、人员定位记录', result: 'not-compared', words: '没有接入机构人员的门禁、定位记录，未比对' },
  ];
}

const photoWords = ({ photo_days }: ReportRow) =>
  photo_days === null || photo_days.length === 0
    ? '文件中没有带拍摄日期的照片，未比对'
    : `文件中 ${photo_days.length} 张照片带有拍摄日期`;
