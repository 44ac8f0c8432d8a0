import type { HandoverTo, LoopStanding, LoopStep, PublicationKind } from '@zhiben/vocabulary/supervision.ts';

/** One major hazard and what was done about it, as far as the closed loop (一闭环) asks. */
export interface LoopRecords {
  readonly foundOn: string;
  /** The day it was written off; null while it is open. */
  readonly closedOn: string | null;
  readonly reviewedByName: string | null;
  readonly awaitsReview: boolean;
  readonly handovers: Readonly<Partial<Record<HandoverTo, Handover>>>;
  /** The months in which each kind was published and not taken down, earliest first. */
  readonly published: Readonly<Partial<Record<PublicationKind, readonly string[]>>>;
  /** The day of the first bulletin about it. */
  readonly bulletinOn: string | null;
}
interface Handover {
  readonly receiver: string;
  readonly handedOn: string;
  readonly acknowledgedOn: string | null;
  readonly acknowledgedBy: string | null;
}

export interface StepStanding {
  readonly step: LoopStep;
  readonly standing: LoopStanding;
  readonly on: string | null;
  readonly words: string;
}

/** Where each step of the loop stands. What nobody did is waiting, however late; what cannot be done yet is later. */
export function loopSteps(records: LoopRecords): readonly StepStanding[] {
  const { foundOn, closedOn, reviewedByName, awaitsReview, published, bulletinOn } = records;
  const closed = closedOn !== null;
  return [
    step('found', 'done', foundOn),
    handedOver('township', records),
    handedOver('department', records),
    toldIn('list', published.list) ?? step('list', 'waiting', null, '尚未列入公开清单'),
    toldIn('progress', published.progress) ??
      (closed ? step('progress', 'later', null, '公开前已核销') : step('progress', 'waiting', null, '尚未公开进展')),
    toldIn('result', published.result) ?? afterwards('result', closed, '已核销，尚未公开结果'),
    closedOn === null
      ? step('inspect', awaitsReview ? 'waiting' : 'later', null, awaitsReview ? '待现场审查' : '')
      : step('inspect', 'done', closedOn, reviewedByName === null ? '' : `${reviewedByName} 现场审查`),
    bulletinOn === null ? afterwards('assess', closed, '尚未纳入通报') : step('assess', 'done', bulletinOn, '已通报'),
  ];
}

const step = (name: LoopStep, standing: LoopStanding, on: string | null, words = ''): StepStanding => ({
  step: name,
  standing,
  on,
  words,
});

const toldIn = (name: PublicationKind, months: readonly string[] = []) =>
  months.length === 0 ? undefined : step(name, 'done', null, `${months.join('、')} 公开`);

/** What can only be done once the hazard is written off. */
const afterwards = (name: LoopStep, closed: boolean, words: string) =>
  closed ? step(name, 'waiting', null, words) : step(name, 'later', null);

/** Whoever received it has said so: handed over alone is not done. */
function handedOver(to: HandoverTo, { handovers }: LoopRecords): StepStanding {
  const one = handovers[to];
  if (one === undefined) return step(to, 'waiting', null, '尚未移交');
  if (one.acknowledgedOn === null) return step(to, 'waiting', null, `${one.handedOn} 移交${one.receiver}，待签收`);
  return step(to, 'done', one.acknowledgedOn, `${one.receiver} ${one.acknowledgedBy} 签收`);
}
