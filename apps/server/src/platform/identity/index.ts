export { accountFigures } from './accounts/account-figures.ts';
export type { SeedAccount } from './accounts/seed-accounts.ts';
export { createIdentity, type Identity } from './create-identity.ts';
export { keptSecret, TIP_OFF_SECRET_FILE } from './kept-secret.ts';
export { type IdentitySettings, identitySettings } from './settings.ts';
