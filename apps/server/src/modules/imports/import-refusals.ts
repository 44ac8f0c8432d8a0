import { Refusal } from '../../platform/refusal.ts';

export const importNotFound = () => new Refusal('not-found', 'import-not-found', '没有找到这次导入。');

export const noTable = () =>
  new Refusal(
    'invalid',
    'register-not-found',
    '没有在文件中找到台账的表头（如企业名称、隐患描述、发现日期），没有导入。请核对后重新上传。',
  );

export const kindUnknown = () =>
  new Refusal('invalid', 'import-kind', '请选择要导入的台账种类。', [{ path: 'kind', message: '请选择' }]);

export const importChanged = () =>
  new Refusal('conflict', 'import-changed', '这次导入已被他人更新，您的修改没有保存。请查看最新情况后再改。');

export const notInPreview = () =>
  new Refusal('conflict', 'import-not-in-preview', '这次导入已写入或已撤销，不能再修改。');

export const notCommitted = () => new Refusal('conflict', 'import-not-committed', '这次导入没有写入，无需撤销。');

export const rowNotFound = () => new Refusal('not-found', 'import-row-not-found', '台账中没有这一行。');

export const undecided = (errors: number, duplicates: number) =>
  new Refusal(
    'conflict',
    'import-undecided',
    `还有 ${errors} 行错误、${duplicates} 行疑似重复没有处理，没有写入。请更正、排除或确认保留后再写入。`,
  );

export const nothingToWrite = () => new Refusal('conflict', 'import-empty', '没有可写入的行。');
