import {
  addHazardEvidence,
  getEvidenceContent,
  getEvidencePreview,
  listHazardEvidence,
} from '@zhiben/contract/evidence.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OpenCall } from '../http/route.ts';
import { openRoute, type Route, route } from '../http/route.ts';
import { addEvidence, type EvidenceNeeds } from './add-evidence.ts';
import { type EvidenceRow, evidenceStore } from './evidence-store.ts';
import { toEvidenceView } from './evidence-view.ts';
import { isPicture } from './file-kinds.ts';
import { evidenceNotFound, previewMissing, subjectNotFound } from './file-refusals.ts';
import { sendFile } from './send-file.ts';

export function evidenceRoutes(needs: EvidenceNeeds): readonly Route[] {
  const { files, hazardEnterprise } = needs;

  return [
    openRoute(addHazardEvidence, addEvidence(needs)),

    route(listHazardEvidence, async ({ tx, params }) => {
      if ((await hazardEnterprise(tx, params.hazardId)) === undefined) throw subjectNotFound();
      return (await evidenceStore(tx).of(params.hazardId)).map(toEvidenceView);
    }),

    openRoute(getEvidenceContent, async (call) => {
      const { name, file_hash: hash, media_type: mediaType } = await visible(call);
      const inline = isPicture(mediaType);
      return sendFile({ ...answer(call), name, mediaType, tag: hash, inline, open: () => files.open(hash) });
    }),

    openRoute(getEvidencePreview, async (call) => {
      const { name, file_hash: hash, media_type } = await visible(call);
      if (!isPicture(media_type)) throw previewMissing();
      const open = () => files.openPreview(hash);
      return sendFile({
        ...answer(call),
        name: `${name}.jpg`,
        mediaType: 'image/jpeg',
        tag: `${hash}-preview`,
        inline: true,
        open,
      });
    }),
  ];
}

/** Bytes are reached only through a piece of evidence that row-level security shows to this person. */
async function visible({
  actor,
  scope,
  params,
}: Pick<OpenCall<typeof getEvidenceContent>, 'actor' | 'scope' | 'params'>): Promise<EvidenceRow> {
  const evidence = await scope(actor, ({ tx }) => evidenceStore(tx).find(params.evidenceId));
  if (evidence === undefined) throw evidenceNotFound();
  return evidence;
}

const answer = ({ request, reply }: { request: FastifyRequest; reply: FastifyReply }) => ({ request, reply });
