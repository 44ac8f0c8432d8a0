import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { backUp } from './platform/backup/back-up.ts';
import { nothingToBackUp } from './platform/backup/backup-refusals.ts';
import { hasEmbeddedDatabase, openDatabase } from './platform/backup/open-database.ts';
import { refuseHalfRestored } from './platform/backup/unfinished.ts';
import { runCommand } from './run-command.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

await runCommand('没有备份', async () => {
  const { values } = parseArgs({ options: { to: { type: 'string' }, data: { type: 'string' } } });
  const now = new Date();
  const archive = resolve(values.to ?? `zhiben-${now.toISOString().slice(0, 19).replaceAll(':', '')}.tar.gz`);
  const config = readConfig(values.data === undefined ? [] : ['--data', values.data], process.env);
  const { databaseUrl, dataFolder, sessionSecret, tipOffSecret } = config;
  refuseHalfRestored(dataFolder);
  if (databaseUrl === undefined && !hasEmbeddedDatabase(dataFolder)) throw nothingToBackUp(dataFolder);

  const database = await openDatabase({ databaseUrl, dataFolder, log: say });
  try {
    const { tables, files } = await backUp({
      url: database.url,
      dataFolder,
      archive,
      sessionSecret,
      tipOffSecret,
      now,
    });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    say(`备份完成：${archive}（${tables.length} 张表，${rows} 行，${files} 个文件）`);
  } finally {
    await database.close();
  }
});
