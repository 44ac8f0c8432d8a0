import { z } from 'zod';

/** An expected "no" over HTTP (RFC 9457). `detail` is a Chinese sentence for the person. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  /** Stable word a program can act on. */
  code: z.string(),
  requestId: z.string().optional(),
  /** Which fields were wrong, with a sentence each. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
