const LONGEST_SIDE_PX = 1920;
const QUALITY = 0.8;

/**
 * Makes a photo small enough for a slow line, before it leaves the phone; what the camera wrote into it stays behind. One
 * that the phone cannot draw is sent as it is, and stripped by the server as every other.
 */
export async function shrinkPhoto(photo: File): Promise<Blob> {
  const picture = await createImageBitmap(photo).catch(() => undefined);
  if (picture === undefined) return photo;
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  return small ?? photo;
}
