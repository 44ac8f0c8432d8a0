import type { DoubtSide, DoubtView } from '@zhiben/contract/authenticity.ts';
import { getEvidenceContent, getEvidencePreview } from '@zhiben/contract/evidence.ts';
import { evidenceKindLabel } from '@zhiben/vocabulary/evidence.ts';
import { fileUrl } from '../../api/client.ts';
import { SubjectLink } from '../SubjectLink.tsx';
import { Time } from '../Time.tsx';

/** The two sides of a doubt beside each other, so that a person sees at a glance what it rests on. */
export function DoubtSides({ doubt, heightPx = 150 }: { readonly doubt: DoubtView; readonly heightPx?: number }) {
  const { subject, other } = doubt;
  return (
    <div className="doubt-sides">
      <Side side={subject} label={other === null ? '' : '本次'} heightPx={heightPx} />
      {other !== null && <Side side={other} label="对照" heightPx={heightPx} />}
    </div>
  );
}

interface SideProps {
  readonly side: DoubtSide;
  readonly label: string;
  readonly heightPx: number;
}

function Side({ side: { kind, id, title, enterpriseName, photo }, label, heightPx }: SideProps) {
  return (
    <figure className="doubt-side">
      {photo !== null && (
        <a href={fileUrl(getEvidenceContent, { params: { evidenceId: photo.id } })} target="_blank" rel="noreferrer">
          <img
            src={fileUrl(getEvidencePreview, { params: { evidenceId: photo.id } })}
            alt={`${title}的${evidenceKindLabel[photo.kind]}`}
            style={{ height: heightPx }}
          />
        </a>
      )}
      <figcaption>
        {label !== '' && <span className="quiet">{label}　</span>}
        <SubjectLink kind={kind} id={id}>
          {title}
        </SubjectLink>
        <div className="quiet">{enterpriseName}</div>
        {photo !== null && (
          <div className="quiet">
            {evidenceKindLabel[photo.kind]}，{photo.addedBy}，<Time at={photo.addedAt} />
          </div>
        )}
      </figcaption>
    </figure>
  );
}
