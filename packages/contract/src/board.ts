import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Day, Instant } from './shared.ts';

/** A number that leads to its rows. `href` is a console address, `explain` says from which records it is counted. */
export const Figure = z.object({
  id: z.string(),
  label: z.string(),
  value: z.number().int(),
  unit: z.string(),
  href: z.string(),
  explain: z.string(),
  tone: z.enum(['neutral', 'red', 'orange', 'yellow', 'blue', 'unknown']),
});
export type Figure = z.infer<typeof Figure>;

export const BoardGroup = z.object({
  id: z.string(),
  label: z.string(),
  open: z.number().int(),
  overdue: z.number().int(),
  writtenOff: z.number().int(),
  href: z.string(),
});

export const BoardView = z.object({
  computedAt: Instant,
  today: Day,
  figures: z.array(Figure),
  /** Major hazards found in 2023 or before: the plan wants them basically cleared by 2024-12-31. */
  preStock: z.object({
    found: z.number().int(),
    writtenOff: z.number().int(),
    open: z.number().int(),
    /** Of the same days, not judged yet or suspected; they may be major. */
    undetermined: z.number().int(),
    undeterminedHref: z.string(),
    target: Day,
    daysPast: z.number().int(),
    href: z.string(),
    explain: z.string(),
  }),
  byState: z.array(BoardGroup),
  byChannel: z.array(BoardGroup),
  byEnterprise: z.array(BoardGroup),
  byCriterion: z.array(BoardGroup),
  byAge: z.array(z.object({ id: z.string(), label: z.string(), open: z.number().int(), href: z.string() })),
  /** Stock at each month's end, with what came in and what was written off. */
  months: z.array(
    z.object({ month: z.string(), found: z.number().int(), writtenOff: z.number().int(), stock: z.number().int() }),
  ),
  overdue: z.array(
    z.object({
      hazardId: z.string(),
      number: z.string(),
      description: z.string(),
      enterpriseId: EnterpriseId,
      enterpriseName: z.string(),
      waitingFor: z.string(),
      dueAt: Instant,
      daysPast: z.number().int(),
    }),
  ),
});
export type BoardView = z.infer<typeof BoardView>;

export const getBoard = operation({
  id: 'getBoard',
  method: 'GET',
  path: '/board/zeroing',
  tag: '清零看板',
  permission: 'board:read',
  summary: '重大事故隐患动态清零看板',
  result: BoardView,
});

export const boardOperations = { getBoard };
