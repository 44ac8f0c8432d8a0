import { createHash } from 'node:crypto';
import type { AccountabilityView } from '@zhiben/contract/accountability.ts';
import { FAILURES } from '@zhiben/vocabulary/accountability.ts';
import { CADENCES } from '@zhiben/vocabulary/checks.ts';
import type { Act } from '../../platform/db/scope.ts';
import type { HazardOnRecord } from '../hazards/index.ts';
import type { AccountabilityNeeds } from './accountability-needs.ts';
import { hazardNotFound } from './accountability-refusals.ts';
import { evidenceWords, falseWords, notesOn, whyJudged, whySince, wordsOf } from './accountability-words.ts';
import { conclusionStore } from './conclusion-store.ts';
import type { AnswerOfLevel, Ground } from './domain/chain.ts';
import { unitsAbove } from './domain/history.ts';
import type { JudgedCheck } from './domain/judge-check.ts';
import { MEASURE_2 } from './domain/plan-measure-2.ts';
import { type Records, type Trace, traceBack } from './domain/trace.ts';
import { gatherRecords } from './gather-records.ts';

type Facts = Omit<AccountabilityView, 'hash' | 'conclusions'>;

/** Who should have seen a hazard and who answers, computed anew from the records each time it is asked. */
export async function showAccountability(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  hazardId: string,
  needs: AccountabilityNeeds,
): Promise<AccountabilityView> {
  const hazard = await needs.hazardOnRecord(tx, hazardId);
  if (hazard === undefined) throw hazardNotFound();
  const records = await gatherRecords({ tx, now }, hazard, needs);
  const names = await needs.enterpriseNames(tx, [hazard.enterpriseId]);
  const facts = factsOf(hazard, names.get(hazard.enterpriseId) ?? '', records);
  return { ...facts, hash: hashOf(facts), conclusions: await conclusionStore(tx).of(hazardId) };
}

/** The same records give the same bytes, whoever asks. */
const hashOf = (facts: Facts): string => createHash('sha256').update(JSON.stringify(facts)).digest('hex');

function factsOf(hazard: HazardOnRecord, enterpriseName: string, records: Records): Facts {
  const trace = traceBack(records);
  const { existence, falseRectifications } = trace;
  return {
    hazard: {
      id: hazard.id,
      number: hazard.number,
      description: hazard.description,
      enterpriseId: hazard.enterpriseId,
      enterpriseName,
      location: hazard.location,
      placeOnRecord: hazard.placeId !== null,
      units: unitsAbove(records.directory, records.hazard.discovery.until).map(({ name }) => name),
      level: hazard.level,
      channel: hazard.channel,
      criterionTitle: hazard.criterionTitle,
      foundOn: hazard.foundOn,
      foundBy: hazard.foundBy,
    },
    rule: { ...MEASURE_2 },
    existence: {
      from: existence.from.toISOString(),
      until: records.hazard.discovery.until.toISOString(),
      presumed: existence.basis === 'look-back',
      why: whySince(existence),
      evidence: existence.evidence.map((one) => ({
        at: one.at.toISOString(),
        words: evidenceWords(one),
        ledger: [...one.ledger],
      })),
    },
    checks: trace.checks.map((judged) => checkLine(judged, records)),
    counts: countsOf(trace),
    falseRectifications: falseRectifications.map((one) => ({
      at: one.at.toISOString(),
      words: falseWords(one),
      ledger: [...one.ledger],
    })),
    chain: trace.chain.map(answerLine),
    notes: notesOn(records, trace),
  };
}

function checkLine(judged: JudgedCheck, { directory }: Records): Facts['checks'][number] {
  const { check, verdict } = judged;
  return {
    checkId: check.checkId,
    cadence: check.cadence,
    unitName: directory.units.find(({ id }) => id === check.orgUnitId)?.name ?? null,
    from: check.from.toISOString(),
    until: check.until.toISOString(),
    doneAt: check.doneAt?.toISOString() ?? null,
    verdict,
    why: whyJudged(judged),
    dutyHolder: check.dutyHolder,
    doneBy: check.doneBy ?? null,
    answers: [...check.answers],
    excuse: check.excuse ?? null,
    ledger: [...check.ledgerSequences],
  };
}

function countsOf({ checks, withoutRecord }: Trace): Facts['counts'] {
  return CADENCES.map((cadence) => {
    const here = checks.filter(({ check }) => check.cadence === cadence);
    const due = here.filter(({ verdict }) => verdict !== 'excused' && verdict !== 'not-yet-due');
    return {
      cadence,
      due: due.length,
      done: due.filter(({ check }) => check.state === 'done').length,
      failed: due.filter(({ verdict }) => FAILURES.some((failure) => failure === verdict)).length,
      onRecord: !withoutRecord.includes(cadence),
    };
  });
}

const answerLine = ({ level, people, nobodyOnRecord }: AnswerOfLevel): Facts['chain'][number] => ({
  level,
  people: people.map(({ personId, name, post, grounds, ledger }) => ({
    personId,
    name,
    post,
    grounds: together(grounds),
    ledger: [...ledger],
  })),
  nobodyOnRecord: together(nobodyOnRecord),
});

/** Grounds of the same words as one line that says how often. */
function together(grounds: readonly Ground[]): Facts['chain'][number]['nobodyOnRecord'] {
  const alike = Map.groupBy(grounds, wordsOf);
  return [...alike].map(([words, all]) => ({
    words,
    times: all.length,
    checkIds: all.flatMap((ground) => (ground.kind === 'check' ? [ground.checkId] : [])),
  }));
}
