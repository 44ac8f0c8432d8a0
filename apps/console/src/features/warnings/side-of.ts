import type { Realm } from '@zhiben/vocabulary/roles.ts';
import type { WarningAudience } from '@zhiben/vocabulary/warnings.ts';

/** On whose side somebody is told and answers. */
export const sideOf = (realm: Realm): WarningAudience =>
  realm === 'enterprise' ? 'enterprise' : realm === 'city' ? 'city' : 'district';
