import type { ReactNode } from 'react';

/** What is on record; a fact that nobody recorded says so, in grey, and is never taken for a "no". */
export function Recorded({ children }: { readonly children: ReactNode }) {
  if (children === null || children === undefined || children === '') return <span className="unrecorded">未登记</span>;
  return <>{children}</>;
}
