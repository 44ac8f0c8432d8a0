import type { NoticeBoard } from '@zhiben/contract/notice-boards.ts';

const LEVEL = ['', '一级', '二级', '三级', '四级'];
const ROLE = { main: '主要负责人', technical: '技术负责人', operational: '操作负责人' } as const;

export interface StewardWords {
  readonly role: string;
  readonly person: string;
  readonly phone: string | null;
  readonly duties: readonly string[];
}

/** What the board says, word for word. The vocabulary is not loaded for it: the page stays small. */
export function boardWords({ name, enterpriseName, standing, level, substances, stewards, rule }: NoticeBoard) {
  return {
    title: name,
    enterprise: enterpriseName,
    level:
      level === null ? (standing === 'below-threshold' ? '未构成重大危险源' : '尚未定级') : `${LEVEL[level]}重大危险源`,
    substances: substances.join('、') || '未登记',
    stewards: stewards.map(
      ({ role, person, duties }): StewardWords => ({
        role: ROLE[role],
        person: person === null ? '暂缺，企业应在5日内明确' : `${person.name}　${person.post}　${person.sinceOn} 起`,
        phone: person?.phone ?? null,
        duties,
      }),
    ),
    rule: rule === null ? '' : `依据：${rule.standard}${rule.provisional ? '（职责摘要，暂定）' : ''}`,
  };
}
