export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF = 'application/pdf';
export const TEXT = 'text/plain';

/** Which files a report may be. */
export const isReadable = (mediaType: string): boolean => [DOCX, PDF, TEXT].includes(mediaType);

/** What a file was found to say; days are those that cameras wrote into its photos. */
export interface FileRead {
  readonly words: string;
  readonly photoDays: readonly string[];
}
