import type { SubjectKind } from '@zhiben/vocabulary/evidence.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { subjectHref } from './subject-href.ts';

interface SubjectLinkProps {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly children: ReactNode;
}

export function SubjectLink({ kind, id, children }: SubjectLinkProps) {
  const href = subjectHref(kind, id);
  return href === undefined ? <span>{children}</span> : <Link to={href}>{children}</Link>;
}
