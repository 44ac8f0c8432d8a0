import { Client } from 'pg';
import { startEmbeddedPostgres } from './start-embedded.ts';

/** A product that does nothing but commit, and says so after each commit, until it is killed. */
const [dataFolder = ''] = process.argv.slice(2);
const { url } = await startEmbeddedPostgres({ dataFolder, log: () => {} });
const client = new Client({ connectionString: url });
await client.connect();
await client.query('create table acts (id int primary key)');
for (let id = 1; ; id += 1) {
  await client.query('insert into acts values ($1)', [id]);
  process.stdout.write(`${id}\n`);
}
