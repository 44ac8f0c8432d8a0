import type pg from 'pg';

export interface Table {
  /** Schema and name, quoted for SQL. */
  readonly name: string;
  readonly columns: readonly string[];
}

/** Every table of the product, each after the tables it refers to. Queues and the list of migrations make themselves anew. */
export async function tablesInOrder(client: pg.Client): Promise<readonly Table[]> {
  const { rows } = await client.query<{ oid: number; name: string; columns: string[]; refers: number[] }>(`
    select c.oid::int, format('%I.%I', n.nspname, c.relname) as name,
           (select array_agg(quote_ident(attname) order by attnum) from pg_attribute
             where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
           (select coalesce(array_agg(distinct confrelid::int), '{}') from pg_constraint
             where conrelid = c.oid and contype = 'f' and confrelid <> c.oid) as refers
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'jobs') and c.relname <> 'migrations'
    order by name`);
  const placed = new Set<number>();
  const ordered: Table[] = [];
  while (ordered.length < rows.length) {
    const ready = rows.filter(({ oid, refers }) => !placed.has(oid) && refers.every((other) => placed.has(other)));
    if (ready.length === 0) throw new Error('tables refer to each other in a circle');
    for (const { oid, name, columns } of ready) {
      placed.add(oid);
      ordered.push({ name, columns });
    }
  }
  return ordered;
}

export interface Sequence {
  readonly name: string;
  readonly value: string;
}

/** Sequences and how far each has counted; one never used is left out. */
export async function sequences(client: pg.Client): Promise<readonly Sequence[]> {
  const { rows } = await client.query<Sequence>(`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences
    where schemaname <> 'jobs' and last_value is not null order by name`);
  return rows;
}
