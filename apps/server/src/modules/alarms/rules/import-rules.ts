import { readFile } from 'node:fs/promises';
import type { importAlarmRules as operation } from '@zhiben/contract/alarm-rules.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { AlarmKind } from '@zhiben/vocabulary/monitoring.ts';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/actor.ts';
import type { Act, Scope } from '../../../platform/db/scope.ts';
import { readWorkbookApart } from '../../../platform/documents/read-workbook-apart.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { readUpload } from '../../../platform/files/index.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { tableUnreadable } from '../alarm-refusals.ts';
import type { AlarmsNeeds, PointFacts } from '../alarms-needs.ts';
import { type RuleRow, ruleStore, settingsOf } from './rule-store.ts';
import { type LineProblem, type RuleLine, readRuleTable } from './rule-table.ts';
import { wordsOf } from './rule-view.ts';
import { setRule } from './set-rule.ts';

type Needs = Pick<AlarmsNeeds, 'points' | 'considerAlarms'> & { readonly files: FileStore };
type Outcome = ResultOf<typeof operation>;

/** Leaves the transaction without a trace and carries what was found out of it. */
class NotWritten extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super('a line of the table is wrong');
    this.outcome = outcome;
  }
}

/** Sets what a table says, all of it or nothing: each line that is wrong says why. */
export async function importRules(request: FastifyRequest, actor: Actor, scope: Scope, needs: Needs): Promise<Outcome> {
  const { file, fields } = await readUpload(request, needs.files);
  const reason = fields['reason']?.trim().slice(0, 500) ?? '';
  if (reason === '') throw tableUnreadable('没有写明修改原因');
  const [sheet] = await readWorkbookApart(await readFile(needs.files.pathOf(file.hash)));
  const lines = readRuleTable(sheet);
  try {
    return await scope(actor, (act) => setLines(act, lines, `${reason}（${file.name}）`, needs));
  } catch (error) {
    if (error instanceof NotWritten) return error.outcome;
    throw error;
  }
}

async function setLines(
  act: Act,
  lines: readonly (RuleLine | LineProblem)[],
  reason: string,
  needs: Needs,
): Promise<Outcome> {
  const enterpriseId = act.actor.enterpriseId;
  if (enterpriseId === null) throw tableUnreadable('只有企业可以设定自己的报警');
  const points = new Map((await needs.points(act.tx, { enterpriseId })).map((point) => [point.tag, point]));
  const rules = await ruleStore(act.tx).ofEnterprise(enterpriseId);
  const known = lookUp(rules, [...points.values()]);
  const limits = limitsOf(lines);
  const outcome = { added: 0, changed: 0, unchanged: 0, problems: [] as LineProblem[] };
  for (const line of lines) {
    if ('problem' in line) outcome.problems.push(line);
    else {
      const what = await setLine(act, line, { points, known, limits, reason }, needs);
      if (typeof what === 'string') outcome[what] += 1;
      else outcome.problems.push(what);
    }
  }
  if (outcome.problems.length > 0) throw new NotWritten({ ...outcome, added: 0, changed: 0, unchanged: 0 });
  return outcome;
}

interface Known {
  readonly points: ReadonlyMap<string, PointFacts>;
  readonly known: ReadonlyMap<string, RuleRow>;
  readonly limits: ReadonlyMap<string, ReadonlyMap<AlarmKind, number>>;
  readonly reason: string;
}

async function setLine(
  act: Act,
  { row, tag, kind, settings, suppressedByWords }: RuleLine,
  { points, known, limits, reason }: Known,
  needs: Needs,
): Promise<'added' | 'changed' | 'unchanged' | LineProblem> {
  const point = points.get(tag);
  if (point === undefined) return { row, problem: `位号「${tag}」不在本企业的测点表中` };
  const cause = suppressedByWords === null ? null : known.get(suppressedByWords);
  if (cause === undefined) return { row, problem: `抑制条件「${suppressedByWords}」不是本企业在用的报警设定` };
  const before = known.get(wordsOf({ kind }, tag));
  const next = { ...settings, suppressedBy: cause?.id ?? null };
  if (before !== undefined && JSON.stringify(settingsOf(before)) === JSON.stringify(next)) return 'unchanged';
  try {
    const together = limits.get(tag) ?? new Map<AlarmKind, number>();
    const seenRevision = before?.revision ?? 0;
    await setRule(act, { pointId: point.id, kind, seenRevision, settings: next, reason, together }, needs);
    return before === undefined ? 'added' : 'changed';
  } catch (error) {
    if (error instanceof Refusal) return { row, problem: error.message };
    throw error;
  }
}

/** What the table gives each point, so that limits that rise together do not stand in each other's way. */
function limitsOf(lines: readonly (RuleLine | LineProblem)[]): Known['limits'] {
  const limits = new Map<string, Map<AlarmKind, number>>();
  for (const line of lines) {
    if ('problem' in line) continue;
    const ofTag = limits.get(line.tag) ?? new Map<AlarmKind, number>();
    limits.set(line.tag, ofTag.set(line.kind, line.settings.limit));
  }
  return limits;
}

function lookUp(rules: readonly RuleRow[], points: readonly PointFacts[]): ReadonlyMap<string, RuleRow> {
  const tags = new Map(points.map(({ id, tag }) => [id, tag]));
  return new Map(rules.map((rule) => [wordsOf(rule, tags.get(rule.point_id) ?? ''), rule]));
}
