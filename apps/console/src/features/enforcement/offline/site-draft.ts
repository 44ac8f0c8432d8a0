import type { recordVisit, VisitAnswer, VisitDetail } from '@zhiben/contract/enforcement.ts';
import type { BodyInputOf } from '@zhiben/contract/operation.ts';
import type { CheckVerdict } from '@zhiben/vocabulary/checks.ts';
import type { EvidenceId, VisitId } from '@zhiben/vocabulary/ids.ts';

/** What has been said to one item so far. Photos are named by the keys of files kept on this device. */
export interface SiteAnswer {
  readonly verdict: CheckVerdict | null;
  readonly words: string;
  readonly photoKeys: readonly string[];
  readonly level: VisitAnswer['level'];
  readonly criterionId: string | null;
  readonly disposition: VisitAnswer['disposition'];
  readonly rectifyBy: string | null;
}

export interface SiteWords {
  readonly place: string;
  readonly sitePerson: string;
  readonly sitePost: string;
  readonly sitePhone: string;
  readonly words: string;
}

/** An inspection on this device, from the gate until its record has arrived: all that is needed to finish it without a network. */
export interface SiteDraft {
  readonly key: string;
  readonly accountId: string;
  readonly visitId: VisitId;
  readonly version: number;
  readonly draftId: string;
  readonly enterpriseName: string;
  readonly officers: VisitDetail['officers'];
  readonly items: VisitDetail['items'];
  readonly answers: Readonly<Record<string, SiteAnswer>>;
  readonly site: SiteWords;
  /** Files of the signatures, by officer's id, and `site` for whoever stood in for the enterprise. */
  readonly signatures: Readonly<Record<string, string>>;
  readonly siteRefused: string;
  readonly stage: 'open' | 'finished' | 'refused' | 'delivered';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly refusal: string | null;
}

export const SITE = 'site';
const UNANSWERED: SiteAnswer = {
  verdict: null,
  words: '',
  photoKeys: [],
  level: 'general',
  criterionId: null,
  disposition: 'order',
  rectifyBy: null,
};

export const siteKey = (accountId: string, visitId: string): string => `${accountId} ${visitId}`;
export const answerTo = ({ answers }: SiteDraft, key: string): SiteAnswer => answers[key] ?? UNANSWERED;

export function beginSite(accountId: string, visit: VisitDetail, draftId: string, now: Date): SiteDraft {
  return {
    key: siteKey(accountId, visit.id),
    accountId,
    visitId: visit.id,
    version: visit.version,
    draftId,
    enterpriseName: visit.enterpriseName,
    officers: visit.officers,
    items: visit.items,
    answers: {},
    site: { place: '', sitePerson: '', sitePost: '', sitePhone: '', words: '' },
    signatures: {},
    siteRefused: '',
    stage: 'open',
    startedAt: visit.startedAt ?? now.toISOString(),
    finishedAt: null,
    refusal: null,
  };
}

export function withAnswer(draft: SiteDraft, key: string, change: Partial<SiteAnswer>): SiteDraft {
  return { ...draft, answers: { ...draft.answers, [key]: { ...answerTo(draft, key), ...change } } };
}

/** The first thing that keeps an inspection from being finished, in a sentence; null when it is whole. */
export function unfinished(draft: SiteDraft): string | null {
  const open = draft.items.filter(({ key }) => answerTo(draft, key).verdict === null);
  if (open[0] !== undefined) return `还有 ${open.length} 项没有检查：${open[0].text}`;
  for (const { key, text } of draft.items) {
    const fault = faultOf(answerTo(draft, key));
    if (fault !== null) return `${text}：${fault}`;
  }
  const { place, sitePerson, sitePost, words } = draft.site;
  if ([place, sitePerson, sitePost, words].some((one) => one.trim() === '')) {
    return '请填写检查场所、现场负责人及其职务和检查情况';
  }
  const unsigned = draft.officers.find(({ id }) => draft.signatures[id] === undefined);
  if (unsigned !== undefined) return `请${unsigned.name}签名`;
  if (draft.signatures[SITE] === undefined && draft.siteRefused.trim() === '')
    return '请现场负责人签名，拒签的写明情况';
  return null;
}

function faultOf({ verdict, words, level, criterionId, disposition, rectifyBy }: SiteAnswer): string | null {
  if (verdict !== 'abnormal') return null;
  if (words.trim() === '') return '请写明发现的问题';
  if (level === 'major' && criterionId === null) return '请选择重大事故隐患的判定情形';
  if (level === 'major' && disposition !== 'order') return '重大事故隐患须责令限期整改';
  return disposition === 'order' && rectifyBy === null ? '请填写整改期限' : null;
}

export const filesOf = ({ answers, signatures }: SiteDraft): readonly string[] => [
  ...Object.values(answers).flatMap(({ photoKeys }) => photoKeys),
  ...Object.values(signatures),
];

/** What goes over the line, once every file has its number there. */
export function toRecord(draft: SiteDraft, evidence: ReadonlyMap<string, EvidenceId>): BodyInputOf<typeof recordVisit> {
  const numberOf = (key: string | undefined) => evidence.get(key ?? '');
  const signed = draft.officers.flatMap(({ id }) => numberOf(draft.signatures[id]) ?? []);
  return {
    ...draft.site,
    draftId: draft.draftId,
    answers: draft.items.map(({ key }) => {
      const { photoKeys, verdict, ...said } = answerTo(draft, key);
      return {
        ...said,
        key,
        verdict: verdict ?? 'not-applicable',
        photoIds: photoKeys.flatMap((photo) => numberOf(photo) ?? []),
      };
    }),
    officerSignatureIds: signed,
    siteSignatureId: numberOf(draft.signatures[SITE]) ?? null,
    siteRefused: draft.siteRefused.trim() === '' ? null : draft.siteRefused.trim(),
    startedAtOnDevice: draft.startedAt,
    finishedAtOnDevice: draft.finishedAt ?? draft.startedAt,
  };
}
