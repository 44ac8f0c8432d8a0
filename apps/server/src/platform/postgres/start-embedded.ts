import { Client } from 'pg';
import { holdFolder } from './hold.ts';
import { type Home, openHome } from './home.ts';
import { makeCluster, OWNER } from './make-cluster.ts';
import { stopOrphans } from './orphans.ts';
import { choosePort, rememberPort } from './port.ts';
import { PortTaken, type Postmaster, socketFolderOf, startPostmaster } from './postmaster.ts';
import { ownerSecret } from './secret.ts';

const DATABASE = 'zhiben';
const PORT_TRIES = 3;

export interface EmbeddedPostgres {
  /** The product's database, as its owner, who is the server's superuser. */
  readonly url: string;
  /** The maintenance database, for creating and dropping others. */
  readonly adminUrl: string;
  /** What the product's database is called. */
  readonly database: string;
  readonly port: number;
  readonly folder: string;
  /** A unix socket, faster than TCP; absent where the path is too long for one. */
  readonly socketFolder: string | undefined;
  /** Settles when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataFolder: string;
  readonly port?: number | undefined;
  readonly log: (line: string) => void;
  /** False only for throwaway data: a crash of the machine may then lose everything. */
  readonly durable?: boolean;
}

/** Starts the PostgreSQL that came with the product on `dataFolder`, whatever the last run left there. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataFolder, log, durable = true } = options;
  const home = openHome(dataFolder);
  const release = await holdFolder(home.folder, log);
  try {
    await stopOrphans(home.cluster, log);
    const secret = ownerSecret(home.folder);
    if (await makeCluster(home, secret, { durable })) log('已建立新的数据库');
    const { postmaster, port } = await startOnFreePort(home, options.port, durable);
    const urlOf = (database: string) => `postgresql://${OWNER}:${secret}@127.0.0.1:${port}/${database}`;
    await createDatabaseOnce(urlOf('postgres')).catch(async (error: unknown) => {
      await postmaster.stop();
      throw error;
    });
    return {
      url: urlOf(DATABASE),
      adminUrl: urlOf('postgres'),
      database: DATABASE,
      port,
      folder: home.folder,
      socketFolder: socketFolderOf(home),
      ended: postmaster.ended,
      stop: () => postmaster.stop().finally(release),
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function startOnFreePort(
  home: Home,
  wanted: number | undefined,
  durable: boolean,
): Promise<{ postmaster: Postmaster; port: number }> {
  for (let tried = 1; ; tried += 1) {
    const port = await choosePort(home.folder, wanted);
    try {
      const postmaster = await startPostmaster(home, { port, durable });
      rememberPort(home.folder, port);
      return { postmaster, port };
    } catch (error) {
      if (!(error instanceof PortTaken) || tried === PORT_TRIES) throw error;
    }
  }
}

async function createDatabaseOnce(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await admin.query(`create database ${DATABASE}`);
  } finally {
    await admin.end();
  }
}
