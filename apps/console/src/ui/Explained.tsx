import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface ExplainedProps {
  readonly href: string;
  /** From which records the number is counted. */
  readonly explain: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A number that opens its rows, and says on hover or focus what it counts. */
export function Explained({ href, explain, className, children }: ExplainedProps) {
  return (
    <Tooltip title={explain} trigger={['hover', 'focus']}>
      <Link to={href} className={className}>
        {children}
      </Link>
    </Tooltip>
  );
}
