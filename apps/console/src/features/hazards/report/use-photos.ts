import { useEffect, useState } from 'react';
import { newKey } from '../../../api/new-key.ts';
import { useSession } from '../../../session/session.ts';
import { forgetPhoto, type KeptPhoto, keepPhoto, readPhotos } from './kept-photos.ts';

/** Photos of a hazard that is not reported yet. They survive a reload; where the browser keeps nothing, they last as long as the page. */
export function usePhotos() {
  const { accountId } = useSession();
  const [photos, setPhotos] = useState<readonly KeptPhoto[]>([]);
  useEffect(() => {
    readPhotos(accountId).then(setPhotos, () => undefined);
  }, [accountId]);

  const add = (files: readonly File[], taken: boolean) => {
    // The time in front keeps the order of taking.
    const fresh = files.map((file, index) => ({
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
  return { photos, add, remove };
}
