import { wordsOf } from '@zhiben/evidence/fingerprint.ts';
import { type BothWays, SAME_PICTURE } from '@zhiben/evidence/picture-likeness.ts';
import { startOfDay } from '../../platform/clock.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import type { AuthenticityNeeds } from './authenticity-needs.ts';
import { tooEarly } from './domain/camera-time.ts';
import { doubtOfPair } from './domain/photo-pair.ts';
import type { NewDoubt, Side } from './doubt-store.ts';
import { type Evidence, photoStore } from './photo-store.ts';
import type { PictureThread } from './pictures/picture-thread.ts';
import { type PhotoRead, pictureOfFile, readPhoto } from './pictures/read-photo.ts';
import { raiseDoubts } from './raise-doubts.ts';

/** How many photos that share words are looked at closely. A copy shares far more than chance does and stands in front. */
const CLOSER_LOOKS = 12;

export interface PhotoNeeds
  extends Pick<AuthenticityNeeds, 'files' | 'hazardsFound' | 'checksNamed' | 'filesOfThePublic'> {
  readonly thread: PictureThread;
}

/** A file and how much of it lies on the photo under examination. */
type Likeness = ReadonlyMap<string, number>;

/**
 * Looks at one photo and says in the same act what is doubtful and that it has been looked at. One at a time across all servers:
 * of two photos that are the same, whichever comes second meets the first.
 */
export async function examinePhoto(act: Act, photo: Evidence, needs: PhotoNeeds): Promise<number> {
  const photos = photoStore(act.tx);
  await photos.takeTurn();
  if (await photos.hasLooked(photo.id)) return 0;
  const ofThePublic = await needs.filesOfThePublic(act.tx, [photo.file_hash]);
  if (ofThePublic.size > 0) return close(act, photo, []);

  const read = await readPhoto(needs.files, photo.file_hash, needs.thread);
  const alike = read.both === null ? new Map<string, number>() : await alikeOf(act.tx, photo, read, read.both, needs);
  await photos.keep({
    file_hash: photo.file_hash,
    words: [...read.words],
    camera_at: read.cameraAt,
    readable: read.both !== null,
    taken_at: act.now,
  });
  const doubts = [...(await pairsOf(act.tx, photo, alike)), ...(await untimely(act.tx, photo, read, needs))];
  return close(act, photo, doubts);
}

async function close(act: Act, photo: Evidence, doubts: readonly NewDoubt[]): Promise<number> {
  await photoStore(act.tx).looked('evidence', photo.id, photo.added_at, act.now);
  return raiseDoubts(act, doubts);
}

async function alikeOf(tx: Tx, photo: Evidence, { words }: PhotoRead, both: BothWays, { files, thread }: PhotoNeeds) {
  const found = new Map<string, number>([[photo.file_hash, 1]]);
  if (words.length === 0) return found;
  const asked = [...new Set([...words, ...wordsOf(both.mirror)])];
  const candidates = await photoStore(tx).sharing(asked, CLOSER_LOOKS);
  const others = candidates.filter((hash) => hash !== photo.file_hash);
  const decode = (hash: string) => pictureOfFile(files, hash);
  const likenesses = others.length === 0 ? [] : await thread.likenesses(both, others, decode);
  others.forEach((hash, index) => {
    const likeness = likenesses?.[index] ?? 0;
    if (likeness >= SAME_PICTURE) found.set(hash, likeness);
  });
  return found;
}

/** One doubt for each other hazard or check, with the first photo there that is the same. */
async function pairsOf(tx: Tx, photo: Evidence, alike: Likeness): Promise<readonly NewDoubt[]> {
  const others = await photoStore(tx).evidenceOf([...alike.keys()]);
  const doubts = new Map<string, NewDoubt>();
  for (const other of others) {
    const kind = other.id === photo.id ? null : doubtOfPair(onRecord(photo), onRecord(other));
    if (kind === null || doubts.has(other.subject_id)) continue;
    const facts = { likeness: Math.round((alike.get(other.file_hash) ?? 0) * 1000) / 1000 };
    // Identifiers follow the time at which evidence was added.
    const [earlier, later] = other.id < photo.id ? [other, photo] : [photo, other];
    doubts.set(other.subject_id, { kind, subject: sideOf(later), other: sideOf(earlier), facts });
  }
  return [...doubts.values()];
}

async function untimely(
  tx: Tx,
  photo: Evidence,
  { cameraAt }: PhotoRead,
  needs: PhotoNeeds,
): Promise<readonly NewDoubt[]> {
  if (cameraAt === null) return [];
  const began = await beganOn(tx, photo, needs);
  if (began === undefined) return [];
  const claim = { kind: photo.kind, addedAt: photo.added_at, beganAt: startOfDay(began) };
  const earliest = tooEarly(cameraAt, claim);
  if (earliest === null) return [];
  const facts = { cameraAt: cameraAt.toISOString(), earliestAt: earliest.toISOString() };
  return [{ kind: 'camera-time', subject: sideOf(photo), other: null, facts }];
}

/** The day before which the photo cannot show what it is said to show. */
async function beganOn(tx: Tx, { subject_kind, subject_id }: Evidence, needs: PhotoNeeds): Promise<string | undefined> {
  if (subject_kind === 'hazard') return (await needs.hazardsFound(tx, [subject_id])).get(subject_id)?.foundOn;
  return (await needs.checksNamed(tx, [subject_id])).get(subject_id)?.fromOn;
}

const onRecord = ({ kind, subject_kind, subject_id }: Evidence) => ({
  kind,
  subjectKind: subject_kind,
  subjectId: subject_id,
});

const sideOf = ({ id, subject_kind, subject_id, enterprise_id }: Evidence): Side => ({
  kind: subject_kind === 'check' ? 'check' : 'hazard',
  id: subject_id,
  enterpriseId: enterprise_id ?? '',
  evidenceId: id,
});
