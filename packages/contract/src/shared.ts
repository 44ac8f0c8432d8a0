import { z } from 'zod';

/** A calendar day in the district, `2024-12-31`. */
export const Day = z.iso.date('请填写日期，如 2024-12-31');
/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();

/** Text a person types: trimmed, never blank. */
export const text = (maximum: number) => z.string().trim().min(1, '不能为空').max(maximum, `不能超过${maximum}个字`);

/** A comma-separated list in the address bar: `state=rectifying,awaiting-review`. Nothing chosen narrows nothing. */
export const listOf = <Item extends z.ZodType<string, string>>(item: Item) =>
  z
    .string()
    .transform((list) => list.split(',').filter((word) => word !== ''))
    .pipe(z.array(item))
    .transform((words) => (words.length === 0 ? undefined : words));

export const flag = z.enum(['true', 'false']).transform((word) => word === 'true');

/** Where the next page starts; opaque to the caller. */
export const PageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.number().int().nullable() });

/** The version the caller saw. A newer one on record refuses the change, so that nobody overwrites unseen work. */
export const Versioned = z.object({ version: z.number().int().min(1) });
