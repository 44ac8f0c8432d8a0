import { FileOutlined } from '@ant-design/icons';
import { type EvidenceView, getEvidenceContent, getEvidencePreview } from '@zhiben/contract/evidence.ts';
import { evidenceKindLabel } from '@zhiben/vocabulary/evidence.ts';
import { Image } from 'antd';
import { fileUrl } from '../../../api/client.ts';
import { fullTime } from '../../../ui/moments.ts';

interface EvidenceItemProps {
  readonly evidence: EvidenceView;
  readonly heightPx: number;
}

/** A picture that opens large, or a paper that is saved. Arrows lead on through a group of pictures. */
export function EvidenceItem({ evidence, heightPx }: EvidenceItemProps) {
  const params = { evidenceId: evidence.id };
  const content = fileUrl(getEvidenceContent, { params });
  if (!evidence.picture) {
    return (
      <a className="paper" href={content} download={evidence.name} title={about(evidence)}>
        <FileOutlined aria-hidden />
        <span>{evidence.name}</span>
        <span className="quiet nowrap">{size(evidence.sizeBytes)}</span>
        {evidence.mediaType === 'image/heic' && <span className="quiet paper-note">不能预览，点击下载原件</span>}
      </a>
    );
  }
  return (
    <Image
      src={fileUrl(getEvidencePreview, { params })}
      alt={`${evidenceKindLabel[evidence.kind]}：${evidence.name}`}
      title={about(evidence)}
      height={heightPx}
      width={Math.round((heightPx * 4) / 3)}
      loading="lazy"
      className="picture"
      preview={{ src: content, cover: null }}
    />
  );
}

const about = ({ kind, name, addedBy, addedAt, takenAt }: EvidenceView): string =>
  [
    `${evidenceKindLabel[kind]}：${name}`,
    takenAt !== null && `拍摄于 ${fullTime(new Date(takenAt))}`,
    `${addedBy}上传于 ${fullTime(new Date(addedAt))}`,
  ]
    .filter(Boolean)
    .join('\n');

const MEGABYTE = 1024 * 1024;

const size = (bytes: number): string =>
  bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
