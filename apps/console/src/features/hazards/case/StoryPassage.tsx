import { LockOutlined } from '@ant-design/icons';
import type { EvidenceView } from '@zhiben/contract/evidence.ts';
import { hazardStateLabel } from '@zhiben/vocabulary/hazards.ts';
import { Link } from 'react-router';
import { Time } from '../../../ui/Time.tsx';
import { whoActed } from '../../../ui/who-acted.ts';
import { EvidenceGroup } from '../evidence/EvidenceGroup.tsx';
import type { Passage } from './story.ts';
import { tellDetail } from './tell-detail.ts';

interface StoryPassageProps {
  readonly passage: Passage;
  readonly evidence: readonly EvidenceView[];
}

/** Who, in which post, when, did what; what they wrote and what they brought. */
export function StoryPassage({ passage, evidence }: StoryPassageProps) {
  const { entry, detail, evidenceIds } = passage;
  const brought = evidence.filter(({ id }) => evidenceIds.includes(id));
  const notice = entry.act.startsWith('duty.');
  return (
    <li className={notice ? 'passage passage-notice' : 'passage'}>
      <div className="passage-head">
        <strong>{entry.label}</strong>
        {!notice && <span className="quiet">{whoActed(entry)}</span>}
        <span className="quiet push">
          <Time at={entry.at} />
          {entry.sealed && <LockOutlined className="sealed" title="已封账，不可更改" aria-label="已封账" />}
        </span>
      </div>
      <Moved {...detail} />
      {tellDetail(detail).map(({ name, text }) => (
        <p key={name + text} className="passage-line">
          {name !== '' && <span className="quiet">{name}　</span>}
          {text}
        </p>
      ))}
      {detail.duplicateOf !== undefined && (
        <p>
          <Link to={`/hazards/${detail.duplicateOf}`}>查看重复的隐患</Link>
        </p>
      )}
      <EvidenceGroup evidence={brought} />
    </li>
  );
}

function Moved({ from, to }: Passage['detail']) {
  if (from === undefined || to === undefined || from === to) return null;
  return (
    <p className="quiet passage-moved">
      {hazardStateLabel[from]} → {hazardStateLabel[to]}
    </p>
  );
}
