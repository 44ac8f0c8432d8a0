import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useHref, useNavigate } from 'react-router';

interface LinkButtonProps {
  readonly to: string;
  readonly icon?: ReactNode;
  readonly plain?: boolean;
  readonly children: ReactNode;
}

/** A button that leads to another page; a link to the browser, so that it opens in a new tab too. */
export function LinkButton({ to, icon, plain = false, children }: LinkButtonProps) {
  const navigate = useNavigate();
  return (
    <Button
      type={plain ? 'default' : 'primary'}
      icon={icon}
      href={useHref(to)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </Button>
  );
}
