import { Refusal } from '../refusal.ts';

export const nothingToBackUp = (dataFolder: string) =>
  new Refusal('not-found', 'no-database', `${dataFolder} 里没有数据库，没有备份。请用 --data 指定产品的数据目录。`);

export const databaseNotOurs = () =>
  new Refusal('not-found', 'no-product', '这个数据库里没有治本的数据，没有备份。请核对 DATABASE_URL 或 --data。');

export const evidenceMissing = (path: string) =>
  new Refusal(
    'not-found',
    'evidence-missing',
    `缺少证据文件 ${path}，备份不完整，已放弃。请用 --data 指定产品实际使用的数据目录；若文件确已丢失，请先从旧备份找回。`,
  );

export const archiveMissing = (archive: string) =>
  new Refusal('not-found', 'archive-missing', `没有找到备份文件 ${archive}。`);

export const archiveDamaged = (archive: string, what: string) =>
  new Refusal(
    'invalid',
    'archive-damaged',
    `${archive} 不是完整的治本备份（${what}），没有恢复任何内容。请换用另一份备份。`,
  );

export const archiveNewer = (names: readonly string[]) =>
  new Refusal(
    'conflict',
    'archive-newer',
    `备份来自更新的版本（本版本没有 ${names.join('、')}），没有恢复任何内容。请先升级本产品。`,
  );

export const folderNotEmpty = (dataFolder: string) =>
  new Refusal(
    'conflict',
    'folder-not-empty',
    `数据目录 ${dataFolder} 不是空的，没有恢复任何内容。请用 --data 指定一个空目录。`,
  );

export const databaseNotEmpty = () =>
  new Refusal('conflict', 'database-not-empty', '数据库里已有数据表，没有恢复任何内容。请新建一个空数据库。');
