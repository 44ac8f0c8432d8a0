import { Readable } from 'node:stream';
import { MAXIMUM_PHOTO_BYTES, MOST_PHOTOS } from '@zhiben/contract/tip-off-page.ts';
import type { FastifyRequest } from 'fastify';
import type { Act, Scope } from '../../../platform/db/scope.ts';
import { type FileStore, keepEvidence, type StoredFile } from '../../../platform/files/index.ts';
import { record } from '../../../platform/ledger/record.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { hashOf, hashOfCode } from '../sealing/query-code.ts';
import {
  codeUnknown,
  enoughPhotos,
  photoBroken,
  photoMissing,
  photosBusy,
  photoTooLarge,
} from '../tip-off-refusals.ts';
import { tipOffStore } from '../tip-off-store.ts';
import { asReporter } from './reporter.ts';
import { stripPhoto } from './strip-photo.ts';

/** So many photos are painted anew at once; whoever comes then waits and sends again. */
const MOST_AT_ONCE = 8;
/** One byte more than is taken, so that it is we who refuse, in our words. */
const LIMITS = { fileSize: MAXIMUM_PHOTO_BYTES + 1, files: 1, fields: 4 } as const;

/** Takes in one photo of a tip-off, stripped before anything of it is kept. The same photo sent twice is one. */
export function takePhoto({ files }: { readonly files: FileStore }) {
  let atWork = 0;
  return async (scope: Scope, request: FastifyRequest): Promise<{ photos: number }> => {
    try {
      const { code, key, photo } = await receive(request, scope);
      const stripped = await inTurn(() => stripPhoto(photo));
      const file = await files.put(Readable.from([stripped]), '举报照片.jpg');
      return await asReporter(scope, (act) => keep(act, hashOfCode(code), key, file));
    } catch (error) {
      throw refusing(request, error instanceof Refusal || isDefect(error) ? error : photoBroken());
    }
  };

  async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (atWork >= MOST_AT_ONCE) throw photosBusy();
    atWork += 1;
    return work().finally(() => {
      atWork -= 1;
    });
  }
}

/** Whoever still sends is read to the end, so that the answer reaches them instead of a broken connection. */
function refusing<Problem>(request: FastifyRequest, problem: Problem): Problem {
  request.raw.unpipe();
  request.raw.resume();
  return problem;
}

async function receive(request: FastifyRequest, scope: Scope) {
  if (!request.isMultipart()) throw photoMissing();
  const fields: Record<string, string> = {};
  let photo: Buffer | undefined;
  for await (const part of request.parts({ limits: LIMITS })) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else {
      // Nobody's bytes are taken in before it is known whose tip-off they belong to.
      await asReporter(scope, (act) => refuseUnlessWanted(act, fields['code']));
      photo = await bytesOf(part.file);
    }
  }
  const { code, key = '' } = fields;
  if (photo === undefined || code === undefined || !/^[\w-]{22,64}$/.test(key)) throw photoMissing();
  return { code, key, photo };
}

async function bytesOf(file: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of file) {
    size += piece.length;
    if (size > MAXIMUM_PHOTO_BYTES) throw photoTooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function refuseUnlessWanted({ tx }: Act, code: string | undefined): Promise<void> {
  const tipOff = code === undefined ? undefined : await tipOffStore(tx).byCode(hashOfCode(code));
  if (tipOff === undefined) throw codeUnknown();
}

async function keep(act: Act, codeHash: string, key: string, file: StoredFile): Promise<{ photos: number }> {
  const tipOffs = tipOffStore(act.tx);
  const found = await tipOffs.byCode(codeHash);
  const tipOff = found && (await tipOffs.lock(found.id));
  if (tipOff === undefined) throw codeUnknown();
  const photoHash = hashOf(`${tipOff.id} ${key}`);
  const photos = await tipOffs.photosOf(tipOff.id);
  if (photos.some(({ photo_hash, file_hash }) => photo_hash === photoHash || file_hash === file.hash)) {
    return { photos: photos.length };
  }
  if (photos.length >= MOST_PHOTOS) throw enoughPhotos();

  const about = { kind: 'hazard-photo', subjectKind: 'tip-off', subjectId: tipOff.id, enterpriseId: null } as const;
  const evidence = await keepEvidence(act, file, about);
  await act.tx
    .insertInto('tip_off_photos')
    .values({ photo_hash: photoHash, tip_off_id: tipOff.id, evidence_id: evidence.id, file_hash: file.hash })
    .execute();
  const detail = { number: tipOff.number, evidence: evidence.id, hash: evidence.hash };
  await record(act, { act: 'tip-off.photo', ...about, detail });
  return { photos: photos.length + 1 };
}

/** A full disk or a forbidden folder is ours to repair, and so is the database. */
const isDefect = (error: unknown) =>
  error instanceof Error &&
  ('syscall' in error || 'severity' in error) &&
  !('code' in error && error.code === 'ECONNRESET');
