import { Readable } from 'node:stream';
import { type CountyPaper, GRADINGS, PAPERS } from '@zhiben/county/campaign.ts';
import type { CountyPerson } from '@zhiben/county/county.ts';
import { CountedFact, FlaggedFact } from '@zhiben/vocabulary/grading.ts';
import type { Product } from '../compose.ts';
import type { Actor } from '../platform/actor.ts';
import { dayOf, systemClock } from '../platform/clock.ts';
import type { Act } from '../platform/db/scope.ts';
import { writeDocument } from '../platform/documents/write-document.ts';
import { keepEvidence } from '../platform/files/index.ts';
import type { Keys } from './seed-district.ts';

type People = ReadonlyMap<string, CountyPerson>;
const DAY_MS = 86_400_000;
const DUTIES_LAID_ON = new Date('2026-10-12T01:00:00Z');

/** The papers of the campaign, the gradings and the office's own reports, each through its real use case and at its time. */
export async function handInPapers(product: Product, people: People, keys: Keys): Promise<void> {
  const now = systemClock.now();
  const director = bureau('director', { people, keys });
  const supervisor = bureau('supervisor', { people, keys });
  await product.scope(director, (act) =>
    product.campaign.lay({ ...act, now: now < DUTIES_LAID_ON ? now : DUTIES_LAID_ON }),
  );
  for (const paper of PAPERS.filter(({ filedOn }) => filedOn <= dayOf(now))) {
    await handIn(product, paper, { people, keys, supervisor });
  }
  for (const { enterprise, daysAgo, found, note } of GRADINGS) {
    const declared = { ...NOT_FOUND, ...found } as Parameters<Product['grading']['grade']>[2]['declared'];
    await product.scope(supervisor, (act) =>
      product.grading.grade({ ...act, now: new Date(now.getTime() - daysAgo * DAY_MS) }, keys.get(enterprise) ?? '', {
        seenRevision: 0,
        declared,
        note,
      }),
    );
  }
  const [year, month] = [Number(dayOf(now).slice(0, 4)), Number(dayOf(now).slice(5, 7))];
  const lastMonth = month === 1 ? { year: year - 1, part: 12 } : { year, part: month - 1 };
  await product.scope(supervisor, (act) => product.reports.draft(act, { kind: 'monthly', ...lastMonth }));
  await product.reports.drawUp({ scope: product.scope, signal: new AbortController().signal });
}

const NOT_FOUND = Object.fromEntries([
  ...CountedFact.options.map((fact) => [fact, 0]),
  ...FlaggedFact.options.map((fact) => [fact, false]),
]);

interface Known {
  readonly people: People;
  readonly keys: Keys;
}

interface Around extends Known {
  readonly supervisor: Actor;
}

async function handIn(product: Product, paper: CountyPaper, { people, keys, supervisor }: Around): Promise<void> {
  const enterpriseId = keys.get(paper.enterprise) ?? '';
  const of = { enterpriseId, kind: paper.kind, year: paper.year };
  const filedAt = new Date(`${paper.filedOn}T07:20:00Z`);
  await product.scope(managerOf(paper, enterpriseId, { people, keys }), async (today) => {
    const act: Act = { ...today, now: filedAt };
    const evidence = await keepEvidence(act, await paperFile(product, paper), {
      kind: 'document',
      subjectKind: 'campaign',
      subjectId: product.campaign.subjectOf(of),
      enterpriseId,
    });
    const [tasksDone, tasksTotal] = paper.done;
    const said = { aims: paper.aims, tasks: paper.tasks, tasksTotal, tasksDone, problems: '' };
    await product.campaign.file(act, of, { ...said, seenRevision: 0, evidenceIds: [evidence.id] });
  });
  const { answer } = paper;
  if (answer === null) return;
  await product.scope(supervisor, (act) =>
    product.campaign.answer({ ...act, now: new Date(filedAt.getTime() + DAY_MS) }, of, { revision: 1, ...answer }),
  );
}

const TITLE = {
  plan: '治本攻坚三年行动实施方案',
  summary: '治本攻坚年度工作总结',
  evaluation: '治本攻坚三年行动评估报告',
};

async function paperFile({ files }: Product, { kind, year, aims, tasks }: CountyPaper) {
  const paper = await writeDocument({
    title: TITLE[kind],
    subtitle: `${year}年`,
    parts: [{ heading: '一、治什么本、攻什么坚' }, { text: aims }, { heading: '二、任务' }, { text: tasks }],
  });
  return files.put(Readable.from([paper]), `${TITLE[kind]}（${year}）.docx`);
}

function managerOf({ enterprise }: CountyPaper, enterpriseId: string, { people, keys }: Known): Actor {
  const person = people.get(`${enterprise}.safety`) ?? people.get(`${enterprise}.principal`);
  return {
    ...actorOf(person, keys),
    role: 'safety-manager',
    realm: 'enterprise',
    enterpriseId,
    reach: [enterpriseId],
  };
}

const bureau = (role: 'director' | 'supervisor', { people, keys }: Known): Actor => ({
  ...actorOf(people.get(`bureau.${role}`), keys),
  role,
  realm: 'bureau',
});

const actorOf = (person: CountyPerson | undefined, keys: Keys) => ({
  accountId: person?.key ?? '',
  personId: keys.get(person?.key ?? '') ?? '',
  name: person?.name ?? '',
  post: person?.post ?? '',
  enterpriseId: null,
  agencyId: null,
  reach: [],
});
