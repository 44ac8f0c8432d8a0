import { DutyState } from '@zhiben/vocabulary/duties.ts';
import { FalseRectification, HazardState } from '@zhiben/vocabulary/hazards.ts';
import { CaseId, DecisionId, DoubtId, EnterpriseId, HazardId, LetterId, MeetingId } from '@zhiben/vocabulary/ids.ts';
import { Consequence, MeetingState } from '@zhiben/vocabulary/supervision.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Day, Instant, PageQuery, pageOf, text } from './shared.ts';

const tag = '联席会议';
const params = z.object({ meetingId: MeetingId });

export const Decision = z.object({
  id: DecisionId,
  words: z.string(),
  ownerName: z.string(),
  dueOn: Day,
  state: DutyState,
  done: z.object({ at: Instant, words: z.string(), byName: z.string() }).nullable(),
});

export const Meeting = z.object({
  id: MeetingId,
  version: z.number().int(),
  title: z.string(),
  heldOn: Day,
  place: z.string(),
  state: MeetingState,
  agenda: z.array(z.string()),
  attendees: z.array(z.string()),
  minutes: z.string().nullable(),
  decisions: z.array(Decision),
});
export type Meeting = z.infer<typeof Meeting>;

export const listMeetings = operation({
  id: 'listMeetings',
  method: 'GET',
  path: '/supervision/meetings',
  tag,
  permission: 'supervision:read',
  summary: '联席会议及其决定的落实',
  query: PageQuery,
  result: pageOf(Meeting),
});

export const planMeeting = operation({
  id: 'planMeeting',
  method: 'POST',
  path: '/supervision/meetings',
  tag,
  permission: 'meeting:keep',
  summary: '安排联席会议',
  creates: true,
  body: z.object({
    title: text(80),
    heldOn: Day,
    place: text(80),
    agenda: z.array(text(200)).min(1, '请列出议题').max(30),
  }),
  result: Meeting,
});

export const holdMeeting = operation({
  id: 'holdMeeting',
  method: 'POST',
  path: '/supervision/meetings/:meetingId/record',
  tag,
  permission: 'meeting:keep',
  summary: '记录会议：参会人员、纪要和决定',
  params,
  body: z.object({
    version: z.number().int().min(1),
    attendees: z.array(text(40)).min(1, '请填写参会人员').max(60),
    minutes: text(4000),
    decisions: z.array(z.object({ words: text(300), ownerName: text(40), dueOn: Day })).max(30),
  }),
  result: Meeting,
});

export const finishDecision = operation({
  id: 'finishDecision',
  method: 'POST',
  path: '/supervision/meetings/:meetingId/decisions/:decisionId/completion',
  tag,
  permission: 'meeting:keep',
  summary: '登记会议决定的落实',
  params: params.extend({ decisionId: DecisionId }),
  body: z.object({ words: text(500) }),
  result: Meeting,
});

export const Untrue = z.object({
  hazardId: HazardId,
  number: z.string(),
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  state: HazardState,
  because: FalseRectification,
  reason: z.string(),
  at: Instant,
  byName: z.string(),
  doubts: z.array(DoubtId),
  taken: z.array(z.object({ what: Consequence, id: z.union([LetterId, CaseId]), title: z.string() })),
  missing: z.array(Consequence),
});
export type Untrue = z.infer<typeof Untrue>;

export const listUntrue = operation({
  id: 'listUntrue',
  method: 'GET',
  path: '/supervision/untrue-rectifications',
  tag: '整改不实',
  permission: 'supervision:read',
  summary: '表面、假装、敷衍整改：依据、已采取和尚缺的措施',
  result: z.array(Untrue),
});

export const meetingOperations = { listMeetings, planMeeting, holdMeeting, finishDecision, listUntrue };
