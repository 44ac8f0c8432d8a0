import { lastDayOf } from '@zhiben/rules/enforcement/statutory-clocks.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import { latestPaper } from './case-papers.ts';

/** Until when the parties may answer what they were told: `null` while it has not reached them. */
export async function answerTerm(tx: Tx, caseId: string): Promise<string | null> {
  const notice = await latestPaper(tx, caseId, 'penalty-notice');
  const hearing = await latestPaper(tx, caseId, 'hearing-notice');
  if (notice === undefined || notice.service === null) return null;
  const statement = lastDayOf('statement', notice.service.deliveredOn).on;
  if (hearing === undefined || hearing.made_at < notice.made_at) return statement;
  if (hearing.service === null) return null;
  const request = lastDayOf('hearing-request', hearing.service.deliveredOn).on;
  return request > statement ? request : statement;
}

/** Until when a hearing may be asked for: undefined where none was offered, null while the offer has not reached them. */
export async function hearingTerm(tx: Tx, caseId: string): Promise<string | null | undefined> {
  const hearing = await latestPaper(tx, caseId, 'hearing-notice');
  if (hearing === undefined) return undefined;
  return hearing.service === null ? null : lastDayOf('hearing-request', hearing.service.deliveredOn).on;
}
