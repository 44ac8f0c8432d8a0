import { betterAuth } from 'better-auth';
import { type AuthNeeds, authOptions } from './auth-options.ts';

export const openAuth = (needs: AuthNeeds) => betterAuth(authOptions(needs));

/** The sign-in library, as our use cases call it. */
export type Auth = ReturnType<typeof openAuth>;
