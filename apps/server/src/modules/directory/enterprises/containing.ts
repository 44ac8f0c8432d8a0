import { type Expression, type SqlBool, sql } from 'kysely';

/** As a pattern of `ilike`: the text as typed, anywhere. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Enterprises whose name, alias or credit code holds every word. */
export function called(q: string): readonly Expression<SqlBool>[] {
  return wordsOf(q).map((word) => {
    const pattern = containing(word);
    return sql<SqlBool>`(enterprises.name ilike ${pattern} or enterprises.credit_code ilike ${pattern}
      or exists (select from unnest(enterprises.aliases) as alias where alias ilike ${pattern}))`;
  });
}

export const wordsOf = (q: string): readonly string[] => q.split(/\s+/).filter((word) => word !== '');
