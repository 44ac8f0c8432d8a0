import { DutyKind, DutyState } from '@zhiben/vocabulary/duties.ts';
import { SubjectKind } from '@zhiben/vocabulary/evidence.ts';
import { DutyId, EnterpriseId, PersonId } from '@zhiben/vocabulary/ids.ts';
import { Role } from '@zhiben/vocabulary/roles.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { flag, Instant, listOf, PageQuery, pageOf } from './shared.ts';

export const DutyView = z.object({
  id: DutyId,
  kind: DutyKind,
  state: DutyState,
  title: z.string(),
  subjectKind: SubjectKind,
  subjectId: z.string(),
  /** Number and short text of what it is about. */
  subjectTitle: z.string(),
  enterpriseId: EnterpriseId.nullable(),
  enterpriseName: z.string().nullable(),
  ownerRoles: z.array(Role),
  /** Set when one person owes it, whatever their post. */
  ownerName: z.string().nullable(),
  startedAt: Instant,
  dueAt: Instant,
  /** False when the deadline reaches into a year whose holidays have not been announced. */
  dueCertain: z.boolean(),
  /** Share of the time used, notice points 0, 50, 80, 100. */
  notice: z.number().int(),
  escalated: z.boolean(),
  source: z.string(),
  mine: z.boolean(),
});
export type DutyView = z.infer<typeof DutyView>;

export const ChangeView = z.object({
  at: Instant,
  actorName: z.string(),
  post: z.string(),
  label: z.string(),
  subjectKind: SubjectKind,
  subjectId: z.string(),
  subjectTitle: z.string(),
});

const tag = '今日';

export const getHome = operation({
  id: 'getHome',
  method: 'GET',
  path: '/home',
  tag,
  permission: 'home:read',
  summary: '今日：等我处理、即将到期、有变化',
  result: z.object({
    waiting: z.array(DutyView),
    waitingTotal: z.number().int(),
    upcoming: z.array(z.object({ on: z.string(), duties: z.array(DutyView) })),
    changes: z.array(ChangeView),
    figures: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        value: z.number().int(),
        unit: z.string(),
        href: z.string(),
        explain: z.string(),
      }),
    ),
  }),
});
export const listDuties = operation({
  id: 'listDuties',
  method: 'GET',
  path: '/duties',
  tag,
  permission: 'duty:read',
  summary: '责任事项',
  query: PageQuery.extend({
    mine: flag.optional(),
    state: listOf(DutyState).optional(),
    enterpriseId: EnterpriseId.optional(),
    overdue: flag.optional(),
    kind: listOf(DutyKind).optional(),
    /** Whose it is to do: of one enterprise, of the office, of one person. */
    owingEnterpriseId: EnterpriseId.optional(),
    ofBureau: flag.optional(),
    ownerPersonId: PersonId.optional(),
  }),
  result: pageOf(DutyView),
});

export const dutyOperations = { getHome, listDuties };
