import type { DraftSection } from '@zhiben/contract/reports.ts';
import type { Drawing } from './draw-up.ts';

/** How the enterprises' own checks went. Those whose checks nobody has laid are said to be unknown. */
export async function checksSection({
  act,
  report,
  needs,
  enterprises,
}: Drawing): Promise<Omit<DraftSection, 'section'>> {
  const { from_on: from, until_on: until } = report;
  const ended = await needs.checksEnded(act, from, until);
  const known = enterprises.filter(({ id }) => ended.has(id));
  const sum = (of: 'ended' | 'onTime' | 'missed') => known.reduce((all, { id }) => all + (ended.get(id)?.[of] ?? 0), 0);
  const [due, onTime, missed] = [sum('ended'), sum('onTime'), sum('missed')];
  const figure = (id: string, label: string, value: number, state: string, explain: string) => ({
    ...{ id, label, value, explain },
    unit: '次',
    href: `/checks/all?endedFrom=${from}&endedUntil=${until}${state}`,
  });
  return {
    words: `已排自查的企业${known.length}家，本期应查${due}次，按时${onTime}次，未查${missed}次；其余${enterprises.length - known.length}家未排自查，情况不明。`,
    figures: [
      figure('checks-due', '应查', due, '&state=done,late,missed', '本期窗口结束、未免查的自查'),
      figure('checks-on-time', '按时', onTime, '&state=done', '在窗口内完成的自查'),
      figure('checks-missed', '未查', missed, '&state=missed', '窗口已过、至今未完成的自查'),
    ],
    charts: [],
    tables: [
      {
        caption: '各企业自查',
        columns: [
          { header: '企业', share: 6 },
          { header: '应查', share: 2 },
          { header: '按时', share: 2 },
          { header: '未查', share: 2 },
          { header: '按时率', share: 2 },
        ],
        rows: enterprises.map(({ id, name }) => {
          const row = ended.get(id);
          if (row === undefined) return [name, '未排', '—', '—', '—'];
          const share = row.ended === 0 ? '—' : `${Math.floor((row.onTime / row.ended) * 100)}%`;
          return [name, String(row.ended), String(row.onTime), String(row.missed), share];
        }),
        empty: '没有在册企业。',
      },
    ],
  };
}
