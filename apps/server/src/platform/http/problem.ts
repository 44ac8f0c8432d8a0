import { MAXIMUM_FILE_BYTES } from '@zhiben/contract/evidence.ts';
import type { Problem } from '@zhiben/contract/problem.ts';
import { Refusal, type RefusalKind } from '../refusal.ts';

const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
};

const TITLE: Readonly<Record<RefusalKind, string>> = {
  invalid: '填写有误',
  unauthenticated: '请先登录',
  forbidden: '没有权限',
  'not-found': '没有找到',
  conflict: '与现状冲突',
  'too-large': '内容过大',
  'too-many': '操作过于频繁',
};

/** The only place that knows how a "no" looks over HTTP (RFC 9457). */
export function problemOf(error: unknown, requestId: string): Problem {
  const refusal = error instanceof Refusal ? error : knownRefusal(error);
  if (refusal === undefined) {
    return {
      type: 'about:blank',
      title: '系统故障',
      status: 500,
      code: 'internal-error',
      detail: '系统出现故障，已记录。您填写的内容没有提交，请稍后重试。',
      requestId,
    };
  }
  return {
    type: `urn:zhiben:problem:${refusal.code}`,
    title: TITLE[refusal.kind],
    status: STATUS[refusal.kind],
    code: refusal.code,
    detail: refusal.message,
    requestId,
    ...(refusal.fields.length > 0 ? { fields: [...refusal.fields] } : {}),
  };
}

interface Coded {
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly validation?: readonly { readonly instancePath?: string; readonly message?: string }[];
}

/** Failures of the libraries underneath that have a meaning for the person. */
function knownRefusal(error: unknown): Refusal | undefined {
  const { code, validation, statusCode } = error as Coded;
  if (validation !== undefined) return invalidRequest(validation);
  if (typeof code === 'string' && code in KNOWN) return KNOWN[code];
  if (statusCode === 429)
    return new Refusal('too-many', 'too-many-requests', '操作过于频繁，这次没有处理。请稍候一分钟再试。');
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return new Refusal('invalid', 'malformed-request', '请求的格式不正确，没有处理。');
  }
  return undefined;
}

function invalidRequest(validation: NonNullable<Coded['validation']>): Refusal {
  const fields = validation.map(({ instancePath = '', message = '' }) => ({
    path: instancePath.replace(/^\//, '').replaceAll('/', '.'),
    message,
  }));
  return new Refusal('invalid', 'invalid-request', '有内容填写不正确，请按提示修改后再提交。', fields);
}

const tooLarge = new Refusal(
  'too-large',
  'too-large',
  `文件超过${MAXIMUM_FILE_BYTES / 1024 / 1024} MB，没有上传。请压缩照片或拆分文件后再传。`,
);
const busy = new Refusal('conflict', 'try-again', '与他人的操作同时发生，没有保存。请重试。');

const unkeepable = new Refusal(
  'invalid',
  'value-out-of-range',
  '内容中有无法保存的字符、日期或数字，没有保存。请修改后再提交。',
);

const KNOWN: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new Refusal(
    'too-large',
    'too-large',
    '提交的内容超过1 MB，没有保存。请减少内容后再提交。',
  ),
  FST_REQ_FILE_TOO_LARGE: tooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new Refusal('invalid', 'unsupported-media-type', '不支持这种提交格式。'),
  '40001': busy,
  '40P01': busy,
  '55P03': busy,
  // What PostgreSQL cannot keep: numbers and dates out of its range, text that is no value of the column.
  '22003': unkeepable,
  '22007': unkeepable,
  '22008': unkeepable,
  '22021': unkeepable,
  '22P02': unkeepable,
  '22P05': unkeepable,
};
