/** A kind of file that evidence may have. */
export interface FileKind {
  readonly mediaType: string;
  readonly label: string;
  /** The usual extension first. */
  readonly extensions: readonly [string, ...string[]];
  /** Pictures have a preview and are shown in the page. */
  readonly picture: boolean;
}

const kind = (mediaType: string, label: string, ...extensions: [string, ...string[]]): FileKind => ({
  mediaType,
  label,
  extensions,
  picture: false,
});
const picture = (mediaType: string, label: string, ...extensions: [string, ...string[]]): FileKind => ({
  ...kind(mediaType, label, ...extensions),
  picture: true,
});

export const CSV = kind('text/csv', 'CSV 文本', 'csv');
export const PLAIN_TEXT = kind('text/plain', '文本', 'txt');

/** What is recognised by its first bytes. HEIC is kept as taken but not shown: its decoder is encumbered by patents. */
const BY_CONTENT: readonly FileKind[] = [
  picture('image/jpeg', 'JPEG 图片', 'jpg', 'jpeg', 'jfif', 'jpe'),
  picture('image/png', 'PNG 图片', 'png'),
  picture('image/webp', 'WebP 图片', 'webp'),
  picture('image/gif', 'GIF 图片', 'gif'),
  kind('image/heic', 'HEIC 图片', 'heic', 'heif'),
  kind('application/pdf', 'PDF', 'pdf'),
  kind('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word 文档', 'docx'),
  kind('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel 工作簿', 'xlsx'),
  kind('video/mp4', 'MP4 视频', 'mp4', 'm4v'),
  kind('video/quicktime', 'MOV 视频', 'mov'),
];
const ALL = [...BY_CONTENT, CSV, PLAIN_TEXT];

export const kindOfContent = (extension: string) => BY_CONTENT.find(({ extensions }) => extensions.includes(extension));
export const kindNamed = (extension: string) => ALL.find(({ extensions }) => extensions.includes(extension));

export const isPicture = (mediaType: string) => ALL.some((known) => known.mediaType === mediaType && known.picture);

/** Still pictures of any kind stand for each other: phones and messengers often rename one to another. */
export const isImage = (known: FileKind) => known.mediaType.startsWith('image/');
