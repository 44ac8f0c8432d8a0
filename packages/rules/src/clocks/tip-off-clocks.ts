/** How long an office has for a step in dealing with a tip-off. Settings: the national text for them was not read. */
export interface TipOffClock {
  readonly label: string;
  readonly amountDays: number;
  readonly unit: 'working-day' | 'natural-day';
  readonly setting: string;
}

const OFFICE_SETTING = '本局工作时限，暂定，可在设置中调整';

export const TIP_OFF_CLOCKS = {
  triage: { label: '受理群众举报', amountDays: 3, unit: 'working-day', setting: OFFICE_SETTING },
  answer: { label: '核查并答复举报人', amountDays: 60, unit: 'natural-day', setting: OFFICE_SETTING },
  reward: { label: '审定举报奖励', amountDays: 10, unit: 'working-day', setting: OFFICE_SETTING },
} as const satisfies Record<string, TipOffClock>;
export type TipOffClockId = keyof typeof TIP_OFF_CLOCKS;
