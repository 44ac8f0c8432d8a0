import type { answerFiling as answerOperation, filePaper as fileOperation } from '@zhiben/contract/campaign.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../platform/db/scope.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { boardOf, campaignBoard } from './board/campaign-board.ts';
import { placesOf } from './board/campaign-places.ts';
import { districtStanding } from './board/district-standing.ts';
import type { CampaignNeeds } from './campaign-needs.ts';
import { campaignRoutes } from './campaign-routes.ts';
import { answerFiling } from './filings/answer-filing.ts';
import { filePaper } from './filings/file-paper.ts';
import { type PaperOf, subjectOf } from './filings/filing-store.ts';
import { layFilings, layFilingsJob } from './filings/lay-filings-job.ts';

export type { CampaignNeeds, EnterpriseOnFile } from './campaign-needs.ts';
export type { PaperOf } from './filings/filing-store.ts';

/** The campaign (治本攻坚三年行动), wired. The composition root calls it once. */
export function createCampaign(needs: CampaignNeeds) {
  const routes: readonly Route[] = campaignRoutes(needs);
  const jobs: readonly Job[] = [layFilingsJob(needs)];
  return {
    routes,
    jobs,
    board: (act: Act) => campaignBoard(act, needs),
    /** The board, and every enterprise within reach, most overdue first: counted once for both. */
    account: async (act: Act) => {
      const standing = await districtStanding(act, needs);
      return { board: boardOf(standing, act.now), places: placesOf(standing) };
    },
    /** The use cases themselves, for whoever acts without HTTP. */
    file: (act: Act, paper: PaperOf, body: BodyOf<typeof fileOperation>) => filePaper(act, paper as never, body),
    answer: (act: Act, paper: PaperOf, body: BodyOf<typeof answerOperation>) => answerFiling(act, paper as never, body),
    lay: (act: Act) => layFilings(act, needs),
    /** What the files of a paper are about. */
    subjectOf,
  };
}

export type Campaign = ReturnType<typeof createCampaign>;
