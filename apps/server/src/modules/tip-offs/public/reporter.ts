import type { Actor } from '../../../platform/actor.ts';
import type { Act, Scope } from '../../../platform/db/scope.ts';
import { SYSTEM } from '../../../platform/db/scope.ts';

/** As whom the ledger knows whoever reports: by nothing. */
const REPORTER: Actor = { ...SYSTEM, accountId: 'reporter', personId: 'reporter', name: '举报人', post: '群众' };

/** A transaction of the platform's own, in which the acts are the reporter's. */
export const asReporter = <Result>(scope: Scope, work: (act: Act) => Promise<Result>): Promise<Result> =>
  scope(SYSTEM, (act) => work({ ...act, actor: REPORTER }));
