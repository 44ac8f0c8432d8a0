import { type EvidenceView, getEvidenceContent, getEvidencePreview } from '@zhiben/contract/evidence.ts';
import { Image } from 'antd';
import { fileUrl } from '../../../api/client.ts';

/** What the reporter photographed. Everything the phone wrote into it was taken out before it was kept. */
export function Photos({ photos }: { readonly photos: readonly EvidenceView[] }) {
  if (photos.length === 0) return null;
  return (
    <section className="panel" aria-label="照片">
      <h3>
        照片 <span className="quiet">{photos.length} 张</span>
      </h3>
      <Image.PreviewGroup>
        <div className="tip-off-photos">
          {photos.map(({ id }, at) => (
            <Image
              key={id}
              src={fileUrl(getEvidencePreview, { params: { evidenceId: id } })}
              alt={`举报照片${at + 1}`}
              width={120}
              height={90}
              loading="lazy"
              preview={{ src: fileUrl(getEvidenceContent, { params: { evidenceId: id } }), cover: null }}
            />
          ))}
        </div>
      </Image.PreviewGroup>
    </section>
  );
}
