import type { ImportKind } from '@zhiben/contract/imports.ts';
import { Refusal } from '../../platform/refusal.ts';

export const importNotFound = () => new Refusal('not-found', 'import-not-found', '没有找到这次导入。');

const HEADINGS: Readonly<Record<ImportKind, string>> = {
  hazards: '没有在文件中找到台账的表头（如企业名称、隐患描述、发现日期），没有导入。请核对后重新上传。',
  enterprises: '没有在文件中找到企业名单的表头（如企业名称、企业类别），没有导入。请核对后重新上传。',
};

export const noTable = (kind: ImportKind) => new Refusal('invalid', 'register-not-found', HEADINGS[kind]);

export const onlyHeadings = () =>
  new Refusal('invalid', 'register-empty', '文件中只有表头，没有数据行，没有导入。请核对后重新上传。');

export const otherKind = (kind: ImportKind) =>
  new Refusal(
    'invalid',
    'import-other-kind',
    kind === 'hazards'
      ? '这是企业名单，不是隐患台账，没有导入。请改用「上传企业名单」。'
      : '这是隐患台账，不是企业名单，没有导入。请改用「上传隐患台账」。',
  );

export const readingInterrupted = () =>
  new Refusal(
    'conflict',
    'import-interrupted',
    '读取中断，没有写入任何内容。请重新读取；仍不能读取的，请联系系统管理员。',
  );

export const importChanged = () =>
  new Refusal('conflict', 'import-changed', '这次导入已被他人更新，您的修改没有保存。请查看最新情况后再改。');

export const notInPreview = () =>
  new Refusal('conflict', 'import-not-in-preview', '这次导入不在预览中（读取中、已写入或已撤销），不能修改。');

export const notToRead = () =>
  new Refusal('conflict', 'import-not-to-read', '这次导入正在读取，或已写入、已撤销，不能重新读取。');

export const notCommitted = () => new Refusal('conflict', 'import-not-committed', '这次导入没有写入，无需撤销。');

export const rowNotFound = () => new Refusal('not-found', 'import-row-not-found', '台账中没有这一行。');

export const noSuchRows = () => new Refusal('conflict', 'import-no-such-rows', '没有符合的行，没有修改。');

export const enterprisesNotPermitted = () =>
  new Refusal('forbidden', 'enterprise-import-not-permitted', '您没有导入企业名单的权限。');

export const undecided = (errors: number, duplicates: number) =>
  new Refusal(
    'conflict',
    'import-undecided',
    `还有 ${errors} 行错误、${duplicates} 行疑似重复没有处理，没有写入。请更正、排除或确认保留后再写入。`,
  );

export const nothingToWrite = () => new Refusal('conflict', 'import-empty', '没有可写入的行。');
