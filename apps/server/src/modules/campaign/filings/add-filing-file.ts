import { addFilingFile as operation } from '@zhiben/contract/campaign.ts';
import type { EvidenceView } from '@zhiben/contract/evidence.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { keepEvidence, readUpload } from '../../../platform/files/index.ts';
import { keyOf, once } from '../../../platform/http/idempotency.ts';
import type { OpenCall } from '../../../platform/http/route.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { CampaignNeeds } from '../campaign-needs.ts';
import { filingNotFound, notYourEnterprise } from '../campaign-refusals.ts';
import { planInForce } from '../plan/plan-versions.ts';
import { type PaperOf, subjectOf } from './filing-store.ts';

/** Receives a paper ahead of what is said about it. The same one sent again is kept once. */
export function addFilingFile({ files }: Pick<CampaignNeeds, 'files'>) {
  return async ({ params, request, actor, scope }: OpenCall<typeof operation>): Promise<EvidenceView> => {
    keyOf(request);
    // Before twenty megabytes are taken in: nobody uploads to what is out of their reach.
    await scope(actor, (act) => refuseWhatIsNotAsked(act, params));
    const upload = await readUpload(request, files);
    return (await scope(actor, (act) =>
      once(act, operation, request, async () => {
        const about = {
          kind: 'document',
          subjectKind: 'campaign',
          subjectId: subjectOf(params),
          enterpriseId: params.enterpriseId,
        } as const;
        const evidence = await keepEvidence(act, upload.file, about);
        const { id, name, hash } = evidence;
        await record(act, { act: 'campaign.file-added', ...about, detail: { evidence: id, name, hash } });
        return evidence;
      }),
    )) as EvidenceView;
  };
}

/** Only the enterprise itself hands in its papers, and only those that the plan asks for. */
export async function refuseWhatIsNotAsked({ tx, actor }: Act, { enterpriseId, kind, year }: PaperOf) {
  if (actor.enterpriseId !== enterpriseId) throw notYourEnterprise();
  const { plan } = await planInForce(tx);
  const filing = plan.filings.find((one) => one.kind === kind && one.year === year);
  if (filing === undefined) throw filingNotFound();
  return filing;
}
