import { z } from 'zod';

/** What a backup holds, so that a restore can prove that nothing is missing. */
export const Manifest = z.object({
  format: z.literal('zhiben-backup'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()).min(1),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int(), file: z.string() }),
  ),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  files: z.number().int(),
  /** `enclosed`: the product made its session secret itself and it travels along. `apart`: the office keeps it. */
  sessionSecret: z.enum(['enclosed', 'apart']).default('apart'),
  /** The same of the secret that seals the identities of reporters. */
  tipOffSecret: z.enum(['enclosed', 'apart']).default('apart'),
});
export type Manifest = z.infer<typeof Manifest>;
