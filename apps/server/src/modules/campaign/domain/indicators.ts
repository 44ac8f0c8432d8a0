import type { Reading } from './item-standing.ts';

/** Counts of the records behind each indicator, and what they come to. A judgement only; who counts is named in the needs. */

const reading = (done: boolean, words: string): Reading => ({ standing: done ? 'done' : 'open', words });
const nothing = (words: string): Reading => ({ standing: 'none', words });

export interface ChecksCount {
  readonly ended: number;
  readonly onTime: number;
  readonly missed: number;
}

export const selfChecksRunning = ({ ended, onTime, missed }: ChecksCount): Reading =>
  reading(ended > missed, `近31天应查${ended}次，按时${onTime}次，未查${missed}次`);

export function cadenceKept({ ended, onTime, missed }: ChecksCount): Reading {
  if (ended === 0) return nothing('近31天没有到期的自查');
  return reading(missed === 0, `近31天应查${ended}次，按时${onTime}次，未查${missed}次`);
}

export interface DutyListsCount {
  readonly posts: number;
  readonly postsWithoutList: number;
  readonly people: number;
  readonly acknowledged: number;
}

export function dutyListsSigned({
  posts,
  postsWithoutList,
  people,
  acknowledged,
}: DutyListsCount): Reading | undefined {
  if (people === 0) return undefined;
  return reading(
    postsWithoutList === 0 && acknowledged === people,
    `${posts}个岗位，${postsWithoutList}个无清单；在岗${people}人，已签认${acknowledged}人`,
  );
}

export interface HazardsCount {
  readonly onRecord: number;
  readonly undetermined: number;
  readonly major: number;
  readonly oldMajor: number;
  readonly oldOpen: number;
  readonly oldUndetermined: number;
  readonly reopenedOpen: number;
  readonly foundByOthers: number;
  readonly traced: number;
}

export function hazardsDetermined({ onRecord, undetermined, major }: HazardsCount): Reading {
  if (onRecord === 0) return nothing('没有在册隐患');
  return reading(undetermined === 0, `在册${onRecord}条，其中重大${major}条；待判定、疑似${undetermined}条`);
}

export function oldStockCleared({ oldMajor, oldOpen, oldUndetermined }: HazardsCount): Reading {
  if (oldMajor === 0 && oldUndetermined === 0) return nothing('在册记录中没有2023年及以前的重大隐患');
  return reading(
    oldOpen === 0 && oldUndetermined === 0,
    `2023年及以前的重大隐患${oldMajor}条，未核销${oldOpen}条，未判定${oldUndetermined}条`,
  );
}

export function rectifiedForReal({ major, reopenedOpen }: HazardsCount): Reading {
  if (major === 0) return nothing('没有重大隐患');
  return reading(reopenedOpen === 0, `重大隐患${major}条，重开后未核销${reopenedOpen}条`);
}

export function tracedBack({ foundByOthers, traced }: HazardsCount): Reading {
  if (foundByOthers === 0) return nothing('没有非自查渠道发现的重大隐患');
  return reading(traced === foundByOthers, `他人发现的重大隐患${foundByOthers}条，已有倒查结论${traced}条`);
}

export interface StewardsCount {
  readonly units: number;
  readonly unitsNamed: number;
  readonly ended: number;
  readonly missed: number;
}

export const stewardsNamed = ({ units, unitsNamed }: StewardsCount): Reading =>
  reading(unitsNamed === units, `重大危险源${units}个，三名包保责任人到位${unitsNamed}个`);

export function stewardshipKept({ ended, missed }: StewardsCount): Reading {
  if (ended === 0) return nothing('近31天没有到期的包保履职');
  return reading(missed === 0, `近31天到期${ended}项，未履职${missed}项`);
}

export interface JointCount {
  readonly made: number;
  readonly rechecksOwed: number;
  readonly rechecked: number;
}

export const jointInspected = ({ made }: JointCount): Reading => reading(made > 0, `本年度已检查${made}次`);

export function rechecksDone({ rechecksOwed, rechecked }: JointCount): Reading {
  if (rechecksOwed === 0) return nothing('没有需要复查的问题');
  return reading(rechecked === rechecksOwed, `需复查${rechecksOwed}次，已复查${rechecked}次`);
}

const LEVEL = { '1': '一级', '2': '二级', '3': '三级', none: '未达标' } as const;

export function standardizedTo(target: 2 | 3, level: keyof typeof LEVEL | null): Reading | undefined {
  if (level === null) return undefined;
  return reading(level !== 'none' && Number(level) <= target, `标准化${LEVEL[level]}`);
}

export interface OnlineCount {
  readonly part: number;
  readonly whole: number;
}

export const monitoringConnected = ({ part, whole }: OnlineCount): Reading =>
  reading(part === whole, `测点${whole}个，在线${part}个`);

export interface VisitsCount {
  readonly made: number;
}

export const inspectedThisYear = ({ made }: VisitsCount): Reading => reading(made > 0, `本年度已办结检查${made}次`);

export type RiskColour = 'red' | 'orange' | 'yellow' | 'blue';
const COLOUR: Readonly<Record<RiskColour, string>> = { red: '红色', orange: '橙色', yellow: '黄色', blue: '蓝色' };

/** null: graded, and facts were missing for a colour. */
export const gradedOrange = (colour: RiskColour | null): Reading =>
  reading(colour === 'red' || colour === 'orange', `最近一次分级为${colour === null ? '待定' : COLOUR[colour]}`);
