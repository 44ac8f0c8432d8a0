import { type ReactNode, useEffect } from 'react';

interface PageProps {
  readonly title: string;
  /** Short words after the title. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** One page: its name, what may be done here, its content. */
export function Page({ title, note, actions, narrow = false, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · 治本`;
  }, [title]);
  return (
    <div className={narrow ? 'page-narrow' : undefined}>
      <header className="page-head">
        <h1>{title}</h1>
        {note !== undefined && <div className="page-note">{note}</div>}
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
