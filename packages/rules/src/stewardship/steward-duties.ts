import type { CadenceRule } from '../cadence/cadence-rules.ts';
import { type CheckWindow, periodOf } from '../cadence/windows.ts';
import { dayNumber, dayText } from '../calendar/day.ts';
import type { Source } from '../engine/rule.ts';
import { stewardshipEdition } from './editions.ts';

/** The three named people who answer for an installation (包保责任人). */
export const STEWARD_ROLES = ['main', 'technical', 'operational'] as const;
export type StewardRole = (typeof STEWARD_ROLES)[number];

/** What one steward answers for, in our own words. */
export interface StewardDuties {
  readonly role: StewardRole;
  readonly title: string;
  readonly duties: readonly string[];
  /** At least one investigation of hazards in each; null where no number is given. */
  readonly every: CadenceRule['every'] | null;
}

/** How soon the names on record must follow a change. */
export const STEWARD_UPDATE_DAYS = 5;

const DUTIES: Readonly<Record<StewardRole, StewardDuties>> = {
  main: {
    role: 'main',
    title: '主要负责人',
    every: null,
    duties: [
      '建立包保责任制，指定技术负责人和操作负责人',
      '组织制定规章制度和操作规程',
      '组织教育培训，使人员具备相应技能',
      '保证安全投入',
      '督促检查，及时消除隐患',
      '组织制定应急预案并演练',
      '核实登记系统信息，确保监测监控数据接入',
    ],
  },
  technical: {
    role: 'technical',
    title: '技术负责人',
    every: 'quarter',
    duties: [
      '按标准建立、维护监测监控系统',
      '组织安全设施定期检测、检验和维护',
      '组织降低超出可容许标准的风险',
      '审查承包商和变更',
      '每季度至少一次有针对性的隐患排查，重大活动、重点时段和节假日前另行排查',
      '组织演练',
    ],
  },
  operational: {
    role: 'operational',
    title: '操作负责人',
    every: 'week',
    duties: ['督促执行操作规程', '监督特殊作业、检维修作业', '每周至少一次隐患排查', '及时消除隐患'],
  },
};

/** The duties of the three under the edition in force. Nobody read the text of either: they are provisional. */
export function stewardDuties(
  asOf: string,
): { readonly source: Source; readonly roles: readonly StewardDuties[] } | undefined {
  const edition = stewardshipEdition(asOf);
  if (edition === undefined) return undefined;
  const source: Source = { standard: edition.title, clause: '包保责任人职责', basis: 'provisional' };
  return { source, roles: STEWARD_ROLES.map((role) => DUTIES[role]) };
}

/** Every window in which a steward has to investigate, of those that share a day with the range, in order. */
export function stewardWindows(role: StewardRole, { fromOn, untilOn }: CheckWindow): readonly CheckWindow[] {
  const { every } = DUTIES[role];
  const windows: CheckWindow[] = [];
  if (every === null) return windows;
  for (let on = fromOn; on <= untilOn; ) {
    const window = periodOf(every, on);
    windows.push(window);
    on = dayText(dayNumber(window.untilOn) + 1);
  }
  return windows;
}
