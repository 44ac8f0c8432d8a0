import { PickButtons } from '../evidence/PickButtons.tsx';
import type { usePhotos } from './use-photos.ts';
import { WaitingPhoto } from './WaitingPhoto.tsx';

interface PhotoTrayProps extends ReturnType<typeof usePhotos> {
  /** What did not arrive, by the photo's key. */
  readonly problems: Readonly<Record<string, string>>;
}

/** Photos taken before the hazard has a number; they go up with the report. */
export function PhotoTray({ photos, refused, add, remove, problems }: PhotoTrayProps) {
  return (
    <fieldset className="evidence-field" aria-label="照片和资料">
      <PickButtons onPick={add} />
      {refused.map((sentence) => (
        <p key={sentence} role="alert" className="photo-refused">
          {sentence}
        </p>
      ))}
      <div className="evidence">
        {photos.map((photo) => (
          <WaitingPhoto
            key={photo.key}
            photo={photo}
            problem={problems[photo.key]}
            onRemove={() => remove(photo.key)}
          />
        ))}
      </div>
    </fieldset>
  );
}
