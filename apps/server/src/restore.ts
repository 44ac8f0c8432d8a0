import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import type { Manifest } from './platform/backup/manifest.ts';
import { restore } from './platform/backup/restore.ts';
import { runCommand } from './run-command.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

await runCommand('没有恢复', async () => {
  const { values } = parseArgs({ options: { from: { type: 'string' }, data: { type: 'string' } } });
  if (values.from === undefined) {
    say('用法：npm run restore -- --from 备份文件 [--data 空目录]（或同时设置 DATABASE_URL 指向一个空数据库）');
    process.exitCode = 2;
    return;
  }
  const config = readConfig(values.data === undefined ? [] : ['--data', values.data], process.env);
  const { databaseUrl, dataFolder } = config;

  const { madeAt, tables, files, sessionSecret, tipOffSecret } = await restore({
    archive: values.from,
    databaseUrl,
    dataFolder,
    log: say,
  });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  say(`恢复完成：${madeAt} 的备份，${tables.length} 张表，${rows} 行，${files} 个文件。请导出责任账并核验。`);
  say(secretAdvice(sessionSecret, config.sessionSecret));
  if (tipOffSecret === 'apart')
    say('备份中没有举报人身份密钥：启动前请设置与原来相同的 TIP_OFF_SECRET，否则已收到的举报人身份无法启封。');
});

/** Second factors are sealed with the session secret: with another one, nobody who has one signs in. */
function secretAdvice(kept: Manifest['sessionSecret'], given: string | undefined): string {
  if (kept === 'apart')
    return '备份中没有会话密钥：启动前请设置与原来相同的 SESSION_SECRET，否则已启用动态口令的人无法登录。';
  return given === undefined
    ? '会话密钥已随备份恢复，动态口令可以照常使用。'
    : '会话密钥已随备份恢复：启动时请不要设置 SESSION_SECRET，否则已启用动态口令的人无法登录。';
}
