import { MAXIMUM_FILE_BYTES } from '@zhiben/contract/evidence.ts';
import { Refusal } from '../refusal.ts';

const MEGABYTES = MAXIMUM_FILE_BYTES / 1024 / 1024;
const ACCEPTED = '照片（JPG、PNG、WebP、GIF、HEIC）、PDF、Word（.docx）、Excel（.xlsx）、CSV、TXT 和 MP4、MOV 视频';

const invalid = (code: string, sentence: string) => new Refusal('invalid', code, sentence);

export const fileTooLarge = (name: string) =>
  new Refusal(
    'too-large',
    'file-too-large',
    `「${name}」超过${MEGABYTES} MB，没有上传。请压缩照片、截短视频或拆分文件后再传。`,
  );

export const fileEmpty = (name: string) => invalid('file-empty', `「${name}」是空文件，没有上传。请重新选择文件。`);

export const fileMissing = () => invalid('file-missing', '没有收到文件，请选择文件后再上传。');

export const uploadBroken = () => invalid('upload-broken', '上传中断，文件不完整，没有保存。请检查网络后重新上传。');

export const programRefused = (name: string) =>
  invalid('file-is-program', `「${name}」是程序或脚本，不能上传。可以上传${ACCEPTED}。`);

export const webPageRefused = (name: string) =>
  invalid('file-is-web-page', `「${name}」是网页或矢量图（HTML、SVG、XML），不能上传。请截图或另存为 PDF 后再传。`);

export const archiveRefused = (name: string) =>
  invalid('file-is-archive', `「${name}」是压缩包，不能上传。请解压后逐个上传。`);

export const oldOfficeRefused = (name: string) =>
  invalid(
    'file-is-old-office',
    `「${name}」是旧版 Office 文件。请用 Word、Excel 或 WPS 另存为 .docx 或 .xlsx 后再传。`,
  );

export const macrosRefused = (name: string) =>
  invalid('file-has-macros', `「${name}」是含宏的 Office 文件，不能上传。请另存为不含宏的 .docx 或 .xlsx 后再传。`);

export const kindRefused = (name: string) =>
  invalid('file-kind-not-accepted', `「${name}」不是可以上传的文件类型。可以上传${ACCEPTED}。`);

export const notAsNamed = (name: string, found: string) =>
  invalid(
    'file-not-as-named',
    `「${name}」的内容与文件名不符：内容是${found}。没有上传，请核对是否选错了文件，或改正扩展名后再传。`,
  );

export const notText = (name: string) =>
  invalid(
    'file-not-text',
    `「${name}」不是可以识别的文本。请另存为 UTF-8 或 GB18030 编码的文本，或另存为 PDF、.xlsx 后再传。`,
  );

export const pictureDamaged = (name: string) =>
  invalid('picture-damaged', `「${name}」已损坏或不完整，无法显示，没有上传。请重新拍摄或重新选择。`);

export const pictureTooManyPixels = (name: string) =>
  invalid('picture-too-many-pixels', `「${name}」的像素过多（超过1.5亿），没有上传。请缩小图片后再传。`);

export const evidenceNotFound = () =>
  new Refusal('not-found', 'evidence-not-found', '没有找到这份证据，或您无权查看。');

export const subjectNotFound = () =>
  new Refusal('not-found', 'hazard-not-found', '没有找到这条隐患，或您无权查看。没有上传。');

export const previewMissing = () => new Refusal('not-found', 'preview-missing', '这份证据没有缩略图，请下载原件查看。');
