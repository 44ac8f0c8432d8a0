import { Link, useLocation } from 'react-router';
import { currentTab } from './current-tab.ts';

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly to: string; readonly label: string }[];
}

/** The pages of one room, each with its own address. */
export function Tabs({ label, tabs }: TabsProps) {
  const { pathname } = useLocation();
  const current = currentTab(
    tabs.map(({ to }) => to),
    pathname,
  );
  return (
    <nav className="page-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab.to === current ? 'page' : undefined}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
