import { accountOperations } from './accounts.ts';
import { boardOperations } from './board.ts';
import { directoryOperations } from './directory.ts';
import { dutyOperations } from './duties.ts';
import { evidenceOperations } from './evidence.ts';
import { hazardOperations } from './hazards.ts';
import { importOperations } from './imports.ts';
import { ledgerOperations } from './ledger.ts';
import type { Operation } from './operation.ts';
import { platformOperations } from './platform.ts';
import { sessionOperations } from './session.ts';
import { tipOffPageOperations } from './tip-off-page.ts';
import { tipOffOperations } from './tip-offs.ts';

/** The whole API, by operation id. */
export const api = {
  ...platformOperations,
  ...sessionOperations,
  ...accountOperations,
  ...directoryOperations,
  ...hazardOperations,
  ...importOperations,
  ...evidenceOperations,
  ...dutyOperations,
  ...boardOperations,
  ...ledgerOperations,
  ...tipOffPageOperations,
  ...tipOffOperations,
};

export const operations: readonly Operation[] = Object.values(api);
