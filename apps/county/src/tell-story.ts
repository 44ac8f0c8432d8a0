import type { HazardLevel } from '@zhiben/vocabulary/hazards.ts';
import type { District } from './county.ts';
import { addDays, momentOf } from './days.ts';
import type { HazardCase } from './hazard-case.ts';
import type { EvidenceToAdd, HazardMove, HazardStory, MoveContent } from './hazard-story.ts';
import { type Random, randomFor } from './random.ts';
import { type DatedStage, daysOf } from './story-calendar.ts';
import { type Cast, castOf } from './story-people.ts';
import { type Stage, stateAfter } from './story-stages.ts';
import { CONTINGENCIES, FINDINGS, OPINIONS, REJECTIONS, REOPENINGS, RETURNS, STATEMENTS } from './story-words.ts';

const AQ_3067_IN_FORCE_FROM = '2026-09-30';
const MORNING = 8 * 60 + 30;

interface Telling {
  readonly hazard: HazardCase;
  readonly cast: Cast;
  readonly chance: Random;
  readonly placeName: string;
  readonly foundOn: string;
}

type Told = MoveContent & { readonly by: string; readonly evidence?: readonly EvidenceToAdd[] };

/** One case as a script of acts; nothing if it has not been found by today. */
export function tellStory(hazard: HazardCase, key: string, district: District, today: string): HazardStory | undefined {
  const days = daysOf(hazard, today, district.seed);
  if (days === undefined) return undefined;

  const { foundOn } = days;
  const [enterprise = ''] = hazard.place.split('.');
  const chance = randomFor(district.seed, `${hazard.description} story`);
  const cast = castOf(district, enterprise, hazard.channel, chance);
  const places = district.enterprises.flatMap((each) => each.places);
  const placeName = places.find((place) => place.key === hazard.place)?.name ?? '';
  const telling: Telling = { hazard, cast, chance, placeName, foundOn };
  const last = days.stages.at(-1);

  return {
    key,
    enterprise,
    place: hazard.place,
    report: {
      at: momentOf(days.reportedOn, MORNING + chance.between(0, 60)),
      by: cast.reporter.key,
      evidence: [photo('hazard-photo', `${placeName}隐患现场`)],
      description: hazard.description,
      location: placeName,
      channel: hazard.channel,
      foundOn,
      foundBy: cast.foundBy,
    },
    moves: days.stages.map((dated, index) => move(dated, index, telling)),
    endsIn: last === undefined ? 'reported' : stateAfter(last.stage, hazard),
  };
}

/** Acts of one day keep their order: each comes later in the day than the one before. */
function move(dated: DatedStage, index: number, telling: Telling): HazardMove {
  const told = TELL[dated.stage](telling, dated.on);
  const minutes = MORNING + 75 + index * 20 + telling.chance.between(0, 15);
  return { evidence: [], ...told, at: momentOf(dated.on, minutes) };
}

const TELL: Readonly<Record<Stage, (telling: Telling, on: string) => Told>> = {
  suspect: (telling, on) => determine(telling, on, 'suspected'),
  'judge-general': (telling, on) => determine(telling, on, 'general'),
  judge: (telling, on) => determine(telling, on, telling.hazard.level ?? 'general'),
  dismiss: ({ hazard, cast }) => ({
    action: 'dismiss',
    by: cast.judge.key,
    because: hazard.dismissal ?? 'not-a-hazard',
    reason: hazard.reason ?? '',
  }),
  stop: ({ cast, placeName }) => ({
    action: 'stop-production',
    by: cast.judge.key,
    scope: `${placeName}及相关装置停产停业，隐患消除前不得恢复`,
  }),
  list: ({ cast, chance }) => ({
    action: 'list',
    by: cast.director.key,
    listingLevel: chance.chance(0.2) ? 'city' : 'district',
  }),
  plan: ({ hazard, cast, chance }, on) => ({
    action: 'plan',
    by: cast.planner.key,
    plan: {
      measures: hazard.fix ?? '',
      fundsYuan: hazard.costYuan ?? 0,
      completeBy: addDays(on, isLate(hazard) ? 20 : chance.between(45, 70)),
      responsiblePerson: cast.rectifier.name,
      contingency: chance.pick(CONTINGENCIES),
    },
  }),
  extend: ({ cast }, on) => ({
    action: 'extend',
    by: cast.judge.key,
    rectifyBy: addDays(on, 75),
    reason: '设备订货周期较长，企业已落实防范措施，同意延长。',
  }),
  rectify: ({ hazard, cast, placeName }) => ({
    action: 'rectify',
    by: cast.rectifier.key,
    done: `已完成：${hazard.fix ?? ''}`,
    evidence: [photo('rectification-photo', `${placeName}整改后`)],
  }),
  reject: ({ cast, chance }) => ({ action: 'reject', by: cast.acceptor.key, reason: chance.pick(REJECTIONS) }),
  accept: ({ cast, chance, placeName }) => ({
    action: 'accept',
    by: cast.acceptor.key,
    opinion: chance.pick(OPINIONS),
    evidence: [photo('acceptance-record', `${placeName}隐患整改验收表`)],
  }),
  apply: ({ cast, chance }) => ({ action: 'apply', by: cast.principal.key, statement: chance.pick(STATEMENTS) }),
  return: ({ cast, chance }, on) => {
    const [because, reason] = chance.pick(RETURNS);
    return { action: 'return', by: cast.reviewer.key, reviewedOn: on, because, reason, rectifyBy: addDays(on, 30) };
  },
  'write-off': ({ cast, chance, placeName }, on) => ({
    action: 'write-off',
    by: cast.reviewer.key,
    reviewedOn: on,
    findings: chance.pick(FINDINGS),
    reviewers: `${cast.reviewer.name}、${cast.secondReviewer.name}`,
    evidence: [photo('review-record', `${placeName}现场审查记录`)],
  }),
  resume: ({ cast }) => ({
    action: 'resume-production',
    by: cast.judge.key,
    reason: '重大事故隐患已核销，同意恢复生产。',
  }),
  reopen: ({ cast, chance }, on) => {
    const [because, reason] = chance.pick(REOPENINGS);
    return { action: 'reopen', by: cast.reviewer.key, because, reason, rectifyBy: addDays(on, 30) };
  },
};

function determine({ hazard, cast, chance, foundOn }: Telling, on: string, level: HazardLevel): Told {
  const [mem121, aq3067] = hazard.criterion ?? [null, null];
  const newEdition = foundOn >= AQ_3067_IN_FORCE_FROM;
  const criterionId = newEdition ? aq3067 : mem121;
  const before = level !== hazard.level;
  return {
    action: 'determine',
    by: cast.judge.key,
    level,
    editionId: newEdition ? 'aq-3067-2026' : 'mem-2017-121',
    criterionId: level === 'general' ? null : criterionId,
    reason: before ? BEFORE[level] : (hazard.reason ?? ''),
    rectifyBy: level === 'general' ? addDays(on, isLate(hazard) ? 7 : chance.between(20, 30)) : null,
  };
}

/** What was thought of it at first, where that changed. */
const BEFORE: Readonly<Record<HazardLevel, string>> = {
  suspected: '是否满足判定情形的条件尚需现场核实。',
  general: '初步按一般隐患处理，限期整改。',
  major: '',
};

const isLate = ({ twists }: HazardCase): boolean => twists?.includes('late') ?? false;

const photo = (kind: EvidenceToAdd['kind'], caption: string): EvidenceToAdd => ({ kind, caption });
