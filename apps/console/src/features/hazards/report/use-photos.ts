import { useEffect, useState } from 'react';
import { newKey } from '../../../api/new-key.ts';
import { useSession } from '../../../session/session.ts';
import { tooLarge } from '../evidence/too-large.ts';
import { forgetPhoto, type KeptPhoto, keepPhoto, readPhotos } from './kept-photos.ts';

/** Photos of a hazard that is not reported yet. They survive a reload; where the browser keeps nothing, they last as long as the page. */
export function usePhotos() {
  const { accountId } = useSession();
  const [photos, setPhotos] = useState<readonly KeptPhoto[]>([]);
  useEffect(() => {
    readPhotos(accountId).then(setPhotos, () => undefined);
  }, [accountId]);

  // Said until the next choice.
  const [refused, setRefused] = useState<readonly string[]>([]);

  const add = (files: readonly File[], taken: boolean) => {
    setRefused(files.map(tooLarge).filter((sentence) => sentence !== null));
    // The time in front keeps the order of taking.
    const fresh = files
      .filter((file) => tooLarge(file) === null)
      .map((file, index) => ({
        key: `${Date.now()}-${index}-${newKey()}`,
        accountId,
        file,
        takenAt: taken ? new Date(file.lastModified).toISOString() : null,
      }));
    setPhotos((all) => [...all, ...fresh]);
    for (const photo of fresh) keepPhoto(photo).catch(() => undefined);
  };
  const remove = (key: string) => {
    setPhotos((all) => all.filter((photo) => photo.key !== key));
    forgetPhoto(key).catch(() => undefined);
  };
  return { photos, refused, add, remove };
}
