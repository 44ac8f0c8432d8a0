import type exifReader from 'exif-reader';

const HOUR_MS = 3_600_000;
const DISTRICT_HOURS = 8;

/** The instant a camera says it took a photo. It writes local time; without a zone beside it, the district's is meant. */
export function cameraTime({ Photo, Image }: ReturnType<typeof exifReader>): Date | null {
  const local = Photo?.DateTimeOriginal ?? Photo?.DateTimeDigitized ?? Image?.DateTime;
  if (!(local instanceof Date) || Number.isNaN(local.getTime())) return null;
  return new Date(local.getTime() - hoursAhead(Photo?.OffsetTimeOriginal) * HOUR_MS);
}

function hoursAhead(offset: unknown): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(String(offset ?? '')) ?? [];
  if (sign === undefined) return DISTRICT_HOURS;
  return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
}
