import { Refusal } from '../../platform/refusal.ts';

export const pointNotFound = () =>
  new Refusal('not-found', 'point-not-found', '没有找到这个测点，或不在您的管理范围内。请核对后重新打开。');

export const gatewayNotFound = () =>
  new Refusal('not-found', 'gateway-not-found', '没有找到这台采集网关，或不在您的管理范围内。请核对后重新打开。');

export const enterpriseNotFound = () =>
  new Refusal('not-found', 'enterprise-not-found', '没有找到这家企业，或不在您的管理范围内。请核对后重新打开。');

export const placeNotFound = () =>
  new Refusal('not-found', 'place-not-found', '没有找到这个场所，测点没有保存。请重新选择场所。', [
    { path: 'placeId', message: '没有这个场所' },
  ]);

export const tagTaken = (tag: string) =>
  new Refusal('conflict', 'tag-taken', `本企业已有位号「${tag}」，没有新增。请换一个位号，或修改已有的测点。`, [
    { path: 'tag', message: '位号已存在' },
  ]);

export const rangeCrossed = () =>
  new Refusal('invalid', 'range-crossed', '量程下限应小于上限，没有保存。请核对量程。', [
    { path: 'rangeHigh', message: '应大于量程下限' },
  ]);

export const gatewayUnknown = () =>
  new Refusal(
    'unauthenticated',
    'gateway-unknown',
    '网关账号或口令不对，或已停用，数据没有接收。请核对接入页的网关状态。',
  );

export const payloadMalformed = (why: string) =>
  new Refusal('invalid', 'payload-malformed', `报文不符合约定格式，没有接收：${why}。格式见设备接入说明。`);

export const ingestAbsent = () =>
  new Refusal('conflict', 'ingest-absent', '数据接入正在重新启动，请几秒后重试；未得到答复的数据请重发。');

/** Said at the start of whoever comes second. */
export const intakeHeld = (by: 'alone' | 'together') =>
  by === 'together'
    ? new Refusal(
        'conflict',
        'intake-held',
        '这个数据库正由接入集群（npm run ingest）接收数据，单机接入没有启动。请先停止全部接入进程；只提供页面的，请设置 NATS_URL。',
      )
    : new Refusal(
        'conflict',
        'intake-held',
        '这个数据库已有一个进程在单机接入数据，本进程没有启动。同一数据库只能有一个单机接入，也不能与接入集群同时运行。请先停止那个进程。',
      );

export const tooMuchHistory = (most: string) =>
  new Refusal(
    'invalid',
    'too-much-history',
    `时段过长或先后颠倒，没有查询。按这种粒度最多查${most}，请缩短时段或改用更粗的粒度。`,
  );

export const retentionChangedMeanwhile = () =>
  new Refusal('conflict', 'changed-meanwhile', '保存期限刚刚有新版，没有保存。请看过新版后再修改。');

export const keptTooLong = (mostDays: number) =>
  new Refusal(
    'invalid',
    'kept-too-long',
    `没有保存：本系统最多保存${mostDays}天（HISTORY_DAYS）。请缩短期限，或由系统管理员改大后再设。`,
    [{ path: 'days', message: `最多${mostDays}天` }],
  );

export const nothingToRead = () =>
  new Refusal(
    'invalid',
    'no-heading',
    '表格中没有找到表头，没有写入。第一行应有：位号、名称、类型、单位、量程下限、量程上限。',
  );
