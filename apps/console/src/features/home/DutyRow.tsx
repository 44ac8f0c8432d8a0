import type { DutyView } from '@zhiben/contract/duties.ts';
import { dutyKindLabel } from '@zhiben/vocabulary/duties.ts';
import { Link } from 'react-router';
import { Remaining } from '../../ui/Remaining.tsx';
import { subjectHref } from '../../ui/subject-href.ts';
import { shortSource } from './short-source.ts';

/** What to do, about what, whose, by when, and why it is owed. */
export function DutyRow({ duty }: { readonly duty: DutyView }) {
  const { kind, subjectKind, subjectId, subjectTitle, enterpriseName, dueAt, dueCertain, source, escalated } = duty;
  return (
    <Link className="duty" to={subjectHref(subjectKind, subjectId) ?? '/'}>
      <span className="duty-act">{dutyKindLabel[kind]}</span>
      <span className="duty-about">
        <span className="duty-title">{subjectTitle}</span>
        <span className="quiet duty-why" title={source}>
          {enterpriseName !== null && <span className="nowrap">{enterpriseName}　</span>}
          {shortSource(source)}
        </span>
      </span>
      <span className="duty-when">
        <Remaining dueAt={dueAt} certain={dueCertain} />
        {escalated && <span className="quiet">已上报领导</span>}
      </span>
    </Link>
  );
}
