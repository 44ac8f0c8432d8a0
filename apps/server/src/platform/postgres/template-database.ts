import { Client } from 'pg';

export const TEMPLATE = 'zhiben_template';

/** Runs statements one by one as the server's superuser; creating a database allows no transaction around it. */
export async function administer(adminUrl: string, ...statements: readonly string[]): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    for (const statement of statements) await admin.query(statement);
  } finally {
    await admin.end();
  }
}

export function urlOfDatabase(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
