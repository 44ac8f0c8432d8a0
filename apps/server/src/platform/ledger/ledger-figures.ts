import { mayDo } from '@zhiben/vocabulary/permissions.ts';
import { type SqlBool, sql } from 'kysely';
import { dayOf, startOfDay } from '../clock.ts';
import type { Act } from '../db/scope.ts';
import './ledger-tables.ts';

/** For the auditor: what was written today, who could not come in, and how far the ledger is sealed. */
export async function ledgerFigures({ tx, actor, now }: Act) {
  if (!mayDo(actor.role, 'ledger:read')) return [];
  const from = startOfDay(dayOf(now));
  const today = await tx
    .selectFrom('ledger_entries')
    .where('at', '>=', from)
    .select(({ fn }) => [
      fn.countAll<number>().as('entries'),
      fn.countAll<number>().filterWhere(sql<SqlBool>`act in ('session.refuse', 'session.lock')`).as('refused'),
    ])
    .executeTakeFirstOrThrow();
  const last = await tx
    .selectFrom('ledger_seals')
    .select(['number', 'sealed_at'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const since = `from=${encodeURIComponent(from.toISOString())}`;
  return [
    {
      id: 'entries',
      label: '今日记录',
      value: today.entries,
      unit: '条',
      href: `/ledger?${since}`,
      explain: '今日零时起记入责任账的全部行为',
    },
    {
      id: 'refused',
      label: '今日登录失败',
      value: today.refused,
      unit: '条',
      href: `/ledger?q=${encodeURIComponent('登录失败')}&${since}`,
      explain: '今日登录失败，以及因失败过多的锁定',
    },
    {
      id: 'seals',
      label: '已封账',
      value: last?.number ?? 0,
      unit: '封',
      href: '/ledger/seals',
      explain: last === undefined ? '尚未封账，每分钟自动封账一次' : `最近一封：${timeOf.format(last.sealed_at)}`,
    },
  ];
}

const timeOf = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
});
