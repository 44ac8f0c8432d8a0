import {
  CaseId,
  CheckId,
  DoubtId,
  EnforcementDocumentId,
  EnterpriseId,
  EvidenceId,
  HazardId,
  LetterId,
  VisitId,
} from '@zhiben/vocabulary/ids.ts';
import {
  AddresseeKind,
  LetterAction,
  LetterKind,
  LetterState,
  MatterKind,
  PlainLetterAction,
  ProposalRule,
} from '@zhiben/vocabulary/supervision.ts';
import { z } from 'zod';
import { EvidenceView } from './evidence.ts';
import { operation } from './operation.ts';
import { Day, flag, Instant, listOf, PageQuery, pageOf, text, Versioned } from './shared.ts';

const tag = '监督文书';
const params = z.object({ letterId: LetterId });

export const Matter = z.object({
  kind: MatterKind,
  id: z.string(),
  title: z.string(),
  words: z.string(),
  enterpriseName: z.string(),
});
export type Matter = z.infer<typeof Matter>;

export const Letter = z.object({
  id: LetterId,
  version: z.number().int(),
  kind: LetterKind,
  state: LetterState,
  number: z.string().nullable(),
  subject: z.string(),
  addresseeKind: AddresseeKind,
  /** The name of whom it goes to. */
  addressee: z.string(),
  enterpriseId: EnterpriseId.nullable(),
  /** The last day of the answer; null before it is issued, and where none is asked for. */
  dueOn: Day.nullable(),
  overdue: z.boolean(),
  draftedAt: Instant,
  issuedAt: Instant.nullable(),
});
export type Letter = z.infer<typeof Letter>;

export const LetterAnswer = z.object({
  revision: z.number().int(),
  words: z.string(),
  files: z.array(EvidenceView),
  at: Instant,
  byName: z.string(),
  accepted: z.boolean().nullable(),
  judgedWords: z.string().nullable(),
  judgedByName: z.string().nullable(),
});

const who = z.object({ at: Instant, byName: z.string() }).nullable();

export const LetterDetail = Letter.extend({
  measures: z.string(),
  answerDays: z.number().int().nullable(),
  meetsAt: z.string(),
  meetsPlace: z.string(),
  matters: z.array(Matter),
  /** The office's own reasons; the addressee is not told. */
  why: z.string().nullable(),
  rule: ProposalRule.nullable(),
  draftedByName: z.string(),
  issued: who,
  received: who,
  releasedAt: Instant.nullable(),
  answers: z.array(LetterAnswer),
  /** Brought for an answer that has not been given yet. */
  files: z.array(EvidenceView),
  closing: z.string().nullable(),
  withdrawn: z.object({ at: Instant, reason: z.string(), correction: z.string().nullable() }).nullable(),
  document: z.object({ id: EnforcementDocumentId, contentHash: z.string() }).nullable(),
  actions: z.array(LetterAction),
  /** Why this person does not send it out, where a second one has to. */
  secondPerson: z.boolean(),
});
export type LetterDetail = z.infer<typeof LetterDetail>;

const LetterQuery = z.object({
  kind: listOf(LetterKind).optional(),
  state: listOf(LetterState).optional(),
  overdue: flag.optional(),
  enterpriseId: EnterpriseId.optional(),
});

export const listLetters = operation({
  id: 'listLetters',
  method: 'GET',
  path: '/supervision/letters',
  tag,
  permission: 'letter:read',
  summary: '监督文书；企业只见发给本企业的',
  query: PageQuery.extend(LetterQuery.shape),
  result: pageOf(Letter),
});

export const exportLetters = operation({
  id: 'exportLetters',
  method: 'GET',
  path: '/supervision/letters.xlsx',
  tag,
  permission: 'letter:read',
  summary: '导出监督文书登记簿',
  query: LetterQuery,
  returns: 'file',
});

export const getLetter = operation({
  id: 'getLetter',
  method: 'GET',
  path: '/supervision/letters/:letterId',
  tag,
  permission: 'letter:read',
  summary: '一份监督文书：事项、要求、答复和现在可办的事',
  params,
  result: LetterDetail,
});

/** Records it is about, by what they are. */
export const MatterRefs = z.object({
  hazardIds: z.array(HazardId).max(50).default([]),
  visitIds: z.array(VisitId).max(20).default([]),
  caseIds: z.array(CaseId).max(20).default([]),
  doubtIds: z.array(DoubtId).max(20).default([]),
  checkIds: z.array(CheckId).max(50).default([]),
});
export type MatterRefs = z.infer<typeof MatterRefs>;

const LetterWords = z.object({
  addresseeKind: AddresseeKind,
  /** The addressed enterprise; null for whoever is none. */
  enterpriseId: EnterpriseId.nullable(),
  /** Its name where it is no enterprise. */
  addressee: z.string().trim().max(60).default(''),
  subject: text(100),
  measures: text(2000),
  matters: MatterRefs,
  /** Null: as many as the setting says. */
  answerDays: z.number().int().min(1).max(120).nullable().default(null),
  meetsAt: z.string().trim().max(40).default(''),
  meetsPlace: z.string().trim().max(80).default(''),
  /** Who beside the drafter and the director may know of a sealed sheet. */
  insiders: z.array(z.string().max(64)).max(10).default([]),
});

export const draftLetter = operation({
  id: 'draftLetter',
  method: 'POST',
  path: '/supervision/letters',
  tag,
  permission: 'letter:draft',
  summary: '起草监督文书',
  creates: true,
  body: LetterWords.extend({
    kind: LetterKind,
    rule: ProposalRule.nullable().default(null),
    why: z.string().trim().max(1000).default(''),
  }),
  result: LetterDetail,
});

export const editLetter = operation({
  id: 'editLetter',
  method: 'PUT',
  path: '/supervision/letters/:letterId',
  tag,
  permission: 'letter:draft',
  summary: '修改尚未发出的监督文书',
  params,
  body: LetterWords.extend(Versioned.shape),
  result: LetterDetail,
});

export const moveLetter = operation({
  id: 'moveLetter',
  method: 'POST',
  path: '/supervision/letters/:letterId/moves',
  tag,
  permission: 'letter:move',
  summary: '发出、解封、签收、认可、退回、办结或撤回',
  params,
  body: Versioned.extend({
    action: PlainLetterAction,
    words: z.string().trim().max(1000).default(''),
    /** What is published in the place of a wrong exposure. */
    correction: z.string().trim().max(1000).default(''),
  }),
  result: LetterDetail,
});

export const answerLetter = operation({
  id: 'answerLetter',
  method: 'POST',
  path: '/supervision/letters/:letterId/answers',
  tag,
  permission: 'letter:answer',
  summary: '书面答复',
  creates: true,
  params,
  body: Versioned.extend({ words: text(2000), evidenceIds: z.array(EvidenceId).max(20).default([]) }),
  result: LetterDetail,
});

/** Multipart: one `file`. */
export const addLetterFile = operation({
  id: 'addLetterFile',
  method: 'POST',
  path: '/supervision/letters/:letterId/files',
  tag,
  permission: 'letter:answer',
  summary: '上传答复材料',
  creates: true,
  sends: 'multipart',
  params,
  result: EvidenceView,
});

export const letterOperations = {
  listLetters,
  exportLetters,
  getLetter,
  draftLetter,
  editLetter,
  moveLetter,
  answerLetter,
  addLetterFile,
};
