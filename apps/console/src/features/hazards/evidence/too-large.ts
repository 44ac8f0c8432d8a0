import { MAXIMUM_FILE_BYTES } from '@zhiben/contract/evidence.ts';

/** Why a file cannot be sent, known before anything goes over the line. */
export const tooLarge = ({ name, size }: File): string | null =>
  size > MAXIMUM_FILE_BYTES
    ? `「${name}」超过${MAXIMUM_FILE_BYTES / 1024 / 1024} MB，不能上传。请压缩照片、截短视频或拆分文件后再选。`
    : null;
