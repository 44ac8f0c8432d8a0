import type { EvidenceKind } from '@zhiben/vocabulary/evidence.ts';

const HOUR_MS = 3_600_000;

/** Settings, not rules: how wrong a camera's clock may be before its time says nothing, or something. */
export const CAMERA_SETTINGS = { toleranceHours: 24, soundSince: '2015-01-01T00:00:00Z' } as const;

interface Claim {
  readonly kind: EvidenceKind;
  readonly addedAt: Date;
  /** When the hazard was found, or the window of the check began. */
  readonly beganAt: Date;
}

/**
 * Before which instant a photo cannot show what it is said to show, if the camera says it was taken before that. A hazard itself may
 * have been photographed long before anyone reported it. A camera whose clock is ahead of ours, or was never set, says nothing.
 */
export function tooEarly(cameraAt: Date, { kind, addedAt, beganAt }: Claim): Date | null {
  if (kind === 'hazard-photo') return null;
  const tolerance = CAMERA_SETTINGS.toleranceHours * HOUR_MS;
  if (cameraAt.getTime() > addedAt.getTime() + tolerance) return null;
  if (cameraAt.getTime() < Date.parse(CAMERA_SETTINGS.soundSince)) return null;
  return cameraAt.getTime() < beganAt.getTime() - tolerance ? beganAt : null;
}
