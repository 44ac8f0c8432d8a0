import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root; then it runs as whoever made the cluster, or as nobody.
 * Anybody else runs it as themselves.
 */
export function accountForPostgres(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;

  const maker = statSync(cluster, { throwIfNoEntry: false });
  return maker === undefined || maker.uid === 0 ? nobody() : { uid: maker.uid, gid: maker.gid };
}

function nobody(): Account {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  if (entry === undefined) throw new Error('数据库不能以 root 身份运行，而本机没有 nobody 用户。请改用普通用户启动。');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/** Whether the path and every folder on the way to it may be entered, or run, by any account of this machine. */
export function opensToAnybody(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
