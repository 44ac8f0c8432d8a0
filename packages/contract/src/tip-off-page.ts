import { TipOffState } from '@zhiben/vocabulary/tip-offs.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Instant, text } from './shared.ts';

const tag = '群众举报（公众）';

/** Made by the page, unguessable: whoever sends the same one again says the same thing again. */
const OwnKey = z.string().regex(/^[\w-]{22,64}$/, '提交编号不正确，请刷新页面后重试。');
const blankable = (maximum: number) =>
  z
    .string()
    .trim()
    .max(maximum, `不能超过${maximum}个字`)
    .transform((typed) => (typed === '' ? null : typed))
    .nullable()
    .default(null);

/** What is printed in the scanned code; absent when somebody came without one. */
const Poster = z.string().max(80).nullable().default(null);
/** As it was told, with or without its dashes, in capitals or not. */
const QueryCode = z.string().trim().min(1, '请填写查询码').max(40, '查询码不正确，请核对');

/** Most photos of one tip-off. */
export const MOST_PHOTOS = 6;
/** What a phone should not exceed after it has made its photo smaller. */
export const MAXIMUM_PHOTO_BYTES = 12 * 1024 * 1024;

export const Puzzle = z.object({
  /** Find a number n so that SHA-256 of `challenge:n` begins with this many zero bits. */
  challenge: z.string(),
  bits: z.number().int(),
});

export const openTipOffForm = operation({
  id: 'openTipOffForm',
  method: 'POST',
  path: '/tip-offs/form',
  tag,
  permission: 'public',
  requestsPerMinute: 60,
  summary: '打开举报页',
  body: z.object({ poster: Poster }),
  result: z.object({ enterpriseName: z.string().nullable(), placeName: z.string().nullable(), puzzle: Puzzle }),
});

export const sendTipOff = operation({
  id: 'sendTipOff',
  method: 'POST',
  path: '/tip-offs',
  tag,
  permission: 'public',
  requestsPerMinute: 10,
  summary: '提交举报',
  body: z.object({
    key: OwnKey,
    challenge: z.string().max(200),
    solution: z.string().max(20),
    poster: Poster,
    description: text(2000),
    location: blankable(200),
    name: blankable(40),
    contact: blankable(100),
    /** Hidden from people; only a machine fills it in. */
    website: z.string().max(200).default(''),
  }),
  result: z.object({
    queryCode: z.string(),
    /** It had arrived before, with other words: those that were changed since are not kept. */
    changedSince: z.boolean(),
  }),
});

/** Multipart: `code`, `key` and one `file`. */
export const sendTipOffPhoto = operation({
  id: 'sendTipOffPhoto',
  method: 'POST',
  path: '/tip-offs/photos',
  tag,
  permission: 'public',
  requestsPerMinute: 40,
  sends: 'multipart',
  summary: '上传举报照片',
  result: z.object({ photos: z.number().int() }),
});

export const TipOffProgress = z.object({
  receivedAt: Instant,
  state: TipOffState,
  stateLabel: z.string(),
  /** What the office says about how it stands, in a sentence. */
  sentence: z.string(),
  answer: z.string().nullable(),
  photos: z.number().int(),
  rewardYuan: z.number().int().nullable(),
  messages: z.array(z.object({ fromReporter: z.boolean(), text: z.string(), at: Instant })),
});
export type TipOffProgress = z.infer<typeof TipOffProgress>;

export const followTipOff = operation({
  id: 'followTipOff',
  method: 'POST',
  path: '/tip-offs/progress',
  tag,
  permission: 'public',
  requestsPerMinute: 30,
  summary: '查询举报办理情况',
  body: z.object({ code: QueryCode }),
  result: TipOffProgress,
});

export const sayMore = operation({
  id: 'sayMore',
  method: 'POST',
  path: '/tip-offs/messages',
  tag,
  permission: 'public',
  requestsPerMinute: 20,
  summary: '举报人补充情况',
  body: z.object({ code: QueryCode, key: OwnKey, text: text(1000) }),
  result: TipOffProgress,
});

export const tipOffPageOperations = { openTipOffForm, sendTipOff, sendTipOffPhoto, followTipOff, sayMore };
