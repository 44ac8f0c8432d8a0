import { campaignOperations as api } from '@zhiben/contract/campaign.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { campaignBoard } from './board/campaign-board.ts';
import { listCampaignPlaces, showCampaignPlace } from './board/campaign-places.ts';
import { listItemEnterprises } from './board/list-item-enterprises.ts';
import type { CampaignNeeds } from './campaign-needs.ts';
import { addFilingFile } from './filings/add-filing-file.ts';
import { answerFiling } from './filings/answer-filing.ts';
import { filePaper } from './filings/file-paper.ts';
import { changePlan } from './plan/change-plan.ts';
import { planVersions, toVersionView } from './plan/plan-versions.ts';
import { toPlanView } from './plan/plan-view.ts';

/** Contract → use case → view. */
export function campaignRoutes(needs: CampaignNeeds): readonly Route[] {
  return [
    route(api.getCampaignBoard, (act) => campaignBoard(act, needs)),
    route(api.listItemEnterprises, ({ params, query, ...act }) => listItemEnterprises(act, params, query, needs)),
    route(api.listCampaignPlaces, ({ query, ...act }) => listCampaignPlaces(act, query, needs)),
    route(api.getCampaignPlace, ({ params, ...act }) => showCampaignPlace(act, params.enterpriseId, needs)),
    openRoute(api.addFilingFile, addFilingFile(needs)),
    route(api.filePaper, ({ params, body, ...act }) => filePaper(act, params, body)),
    route(api.answerFiling, ({ params, body, ...act }) => answerFiling(act, params, body)),
    route(api.getCampaignPlan, async ({ tx }) => {
      const versions = await planVersions(tx);
      return { plan: toPlanView(versions[0].plan), versions: versions.map(toVersionView) };
    }),
    route(api.changeCampaignPlan, ({ body, ...act }) => changePlan(act, body)),
  ];
}
