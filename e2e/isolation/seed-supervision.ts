import type { Publication } from '@zhiben/contract/supervision-loop.ts';
import type { Meeting } from '@zhiben/contract/supervision-meetings.ts';
import type { Seeding } from './seed-inspection.ts';
import type { Ids } from './seed-tenant.ts';
import type { Marks } from './tenants.ts';

/** A letter that the enterprise has signed for, a meeting about it, and what is told of the month. */
export async function seedSupervision(act: Seeding['act'], ids: Ids, marks: Marks) {
  const words = { subject: `${marks.record}督促`, measures: `${marks.record}整改`, addresseeKind: 'enterprise' };
  const matters = { hazardIds: [ids.HazardId] };
  const letter = await act('supervisor', 'draftLetter', ids, { ...words, kind: 'urging-letter', matters });
  const here = { ...ids, LetterId: letter.id };
  await act('supervisor', 'moveLetter', here, { version: 1, action: 'issue' });
  await act('principal', 'moveLetter', here, { version: 2, action: 'receive' });
  const planned = await act('supervisor', 'planMeeting', ids, {
    title: `${marks.record}会议`,
    heldOn: '2026-01-05',
    agenda: [`${marks.record}议题`],
  });
  const decisions = [{ words: `${marks.record}决定`, ownerName: '王明', dueOn: '2099-01-05' }];
  const held = (await act(
    'supervisor',
    'holdMeeting',
    { ...ids, MeetingId: planned.id },
    { version: 1, attendees: ['王明'], minutes: `${marks.record}纪要`, decisions },
  )) as unknown as Meeting;
  // One publication of a kind stands in a month: each tenant's is drawn in a month of its own.
  const told = (await act('supervisor', 'listPublications', ids, {})) as unknown as readonly Publication[];
  const month = `2025-0${told.length + 1}`;
  const publication = await act('supervisor', 'draftPublication', ids, { kind: 'list', month });
  return {
    LetterId: letter.id,
    MeetingId: planned.id,
    DecisionId: held.decisions[0]?.id ?? '',
    PublicationId: publication.id,
  };
}
