import type { HazardId } from '@zhiben/vocabulary/ids.ts';
import { useRef, useState } from 'react';
import { asProblem } from '../../../api/api-problem.ts';
import { sendEvidence } from '../evidence/send-evidence.ts';
import type { KeptPhoto } from './kept-photos.ts';
import type { usePhotos } from './use-photos.ts';

/** Sends the waiting photos one after another. One that is refused says why where it stands; the others still go. */
export function useSendPhotos({ photos, remove }: ReturnType<typeof usePhotos>) {
  const [doing, setDoing] = useState<string | null>(null);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const going = useRef<AbortController>(undefined);

  const sendOne = async (hazardId: HazardId, photo: KeptPhoto, signal: AbortSignal, tell: (share: number) => void) => {
    const kind = photo.file.type.startsWith('image/') ? 'hazard-photo' : 'document';
    try {
      await sendEvidence(hazardId, { ...photo, kind }, { signal, onProgress: tell });
      remove(photo.key);
      return true;
    } catch (error) {
      if (!signal.aborted) setProblems((all) => ({ ...all, [photo.key]: asProblem(error).message }));
      return false;
    }
  };
  /** True when every photo has arrived. */
  const send = async (hazardId: HazardId): Promise<boolean> => {
    going.current = new AbortController();
    const { signal } = going.current;
    setProblems({});
    let arrived = 0;
    for (const [index, photo] of photos.entries()) {
      if (signal.aborted) break;
      const say = (share: number) =>
        setDoing(`正在上传照片 ${index + 1} / ${photos.length}（${Math.round(share * 100)}%）`);
      say(0);
      if (await sendOne(hazardId, photo, signal, say)) arrived += 1;
    }
    setDoing(null);
    return arrived === photos.length;
  };
  return { send, doing, problems, stop: () => going.current?.abort() };
}
