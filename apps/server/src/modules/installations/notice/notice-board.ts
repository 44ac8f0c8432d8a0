import type { getNoticePoster, NoticeBoard } from '@zhiben/contract/notice-boards.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { stewardDuties } from '@zhiben/rules/stewardship/steward-duties.ts';
import { StewardRole } from '@zhiben/vocabulary/installations.ts';
import QRCode from 'qrcode';
import { dayOf } from '../../../platform/clock.ts';
import { type Act, type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import { boardUnknown, installationClosed, installationNotFound } from '../installation-refusals.ts';
import { type Installation, installationStore } from '../installation-store.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';

type Needs = Pick<InstallationsNeeds, 'publicUrl' | 'enterpriseNames' | 'peopleAtWork'>;

/** The board to hang up, with the code that leads to its page. */
export async function printNoticeBoard(act: Act, id: string, needs: Needs): Promise<ResultOf<typeof getNoticePoster>> {
  const installation = await installationStore(act.tx).find(id);
  if (installation === undefined) throw installationNotFound();
  if (installation.closed_at !== null) throw installationClosed();
  const address = `${needs.publicUrl.replace(/\/$/, '')}/gsp#${installation.notice_code}`;
  // Level Q: a code on a board outdoors gets dirty and is still read.
  const picture = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'Q', margin: 2 });
  return { board: await boardOf(act, installation, needs), address, picture };
}

/** What anyone reads who has the code. The platform looks it up; nothing but the board leaves. */
export const readNoticeBoard = (scope: Scope, code: string, needs: Needs): Promise<NoticeBoard> =>
  scope(SYSTEM, async (act) => {
    const installation = await installationStore(act.tx).byNoticeCode(code);
    if (installation === undefined) throw boardUnknown();
    return boardOf(act, installation, needs);
  });

async function boardOf({ tx, now }: Act, installation: Installation, needs: Needs): Promise<NoticeBoard> {
  const { id, enterprise_id, name, substances } = installation;
  const grading = (await installationStore(tx).standingOf([id])).get(id);
  const atWork = new Set((await needs.peopleAtWork(tx, [enterprise_id])).map(({ personId }) => personId));
  const named = (await installationStore(tx).stewardsOf([id])).filter(
    ({ until_on, person_id }) => until_on === null && atWork.has(person_id),
  );
  const rule = stewardDuties(dayOf(now));
  return {
    enterpriseName: (await needs.enterpriseNames(tx, [enterprise_id])).get(enterprise_id) ?? '',
    name,
    standing: grading?.standing ?? 'undetermined',
    level: grading?.level ?? null,
    substances: substances.map((one) => one.name),
    stewards: StewardRole.options.map((role) => {
      const steward = named.find((one) => one.role === role);
      return {
        role,
        person: steward
          ? { name: steward.name, post: steward.post, phone: steward.phone, sinceOn: steward.from_on }
          : null,
        duties: [...(rule?.roles.find((one) => one.role === role)?.duties ?? [])],
      };
    }),
    rule: rule ? { standard: rule.source.standard, provisional: rule.source.basis === 'provisional' } : null,
  };
}
