import type { getHome } from '@zhiben/contract/duties.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { subjectKindLabel } from '@zhiben/vocabulary/evidence.ts';
import { SubjectLink } from '../../ui/SubjectLink.tsx';
import { SubjectTitle } from '../../ui/SubjectTitle.tsx';
import { Time } from '../../ui/Time.tsx';
import { whoActed } from '../../ui/who-acted.ts';

/** What moved in the cases this person follows, newest first. */
export function Changes({ changes }: { readonly changes: ResultOf<typeof getHome>['changes'] }) {
  return (
    <section className="panel" aria-labelledby="changes">
      <h2 id="changes">有变化</h2>
      {changes.length === 0 && <p className="quiet">近期没有变化</p>}
      <ul className="plain">
        {changes.map(({ at, label, subjectKind, subjectId, subjectTitle, ...actor }) => (
          <li key={at + subjectId + label}>
            <div>
              <strong>{label}</strong>{' '}
              <SubjectLink kind={subjectKind} id={subjectId}>
                {/* A doubt has no name of its own. */}
                <SubjectTitle>{subjectTitle === '' ? subjectKindLabel[subjectKind] : subjectTitle}</SubjectTitle>
              </SubjectLink>
            </div>
            <div className="quiet">
              <Time at={at} />　{whoActed(actor)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
