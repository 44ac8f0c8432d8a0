import { MajorHazardLevel } from '@zhiben/vocabulary/enterprises.ts';
import { InstallationId } from '@zhiben/vocabulary/ids.ts';
import { StewardRole, UnitStanding } from '@zhiben/vocabulary/installations.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Day } from './shared.ts';

/** What hangs at an installation for everyone to read: nothing of a person but what the board has to show. */
export const NoticeBoard = z.object({
  enterpriseName: z.string(),
  name: z.string(),
  standing: UnitStanding,
  level: MajorHazardLevel.nullable(),
  /** Names alone: how much there is concerns whoever answers for it. */
  substances: z.array(z.string()),
  stewards: z.array(
    z.object({
      role: StewardRole,
      /** null while nobody is named. */
      person: z.object({ name: z.string(), post: z.string(), phone: z.string(), sinceOn: Day }).nullable(),
      duties: z.array(z.string()),
    }),
  ),
  rule: z.object({ standard: z.string(), provisional: z.boolean() }).nullable(),
});
export type NoticeBoard = z.infer<typeof NoticeBoard>;

const tag = '包保公示';

export const getNoticePoster = operation({
  id: 'getNoticePoster',
  method: 'GET',
  path: '/installations/:installationId/notice',
  tag,
  permission: 'installation:read',
  summary: '包保公示牌及二维码，供打印',
  params: z.object({ installationId: InstallationId }),
  result: z.object({ board: NoticeBoard, address: z.string(), picture: z.string() }),
});

export const readNoticeBoard = operation({
  id: 'readNoticeBoard',
  method: 'POST',
  path: '/notice-boards/read',
  tag,
  permission: 'public',
  requestsPerMinute: 60,
  summary: '扫码查看包保公示',
  body: z.object({ code: z.string().trim().min(1).max(64, '公示码不正确') }),
  result: NoticeBoard,
});
