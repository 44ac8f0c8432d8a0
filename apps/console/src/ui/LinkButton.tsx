import { Button, type ButtonProps } from 'antd';
import { type To, useHref, useLinkClickHandler } from 'react-router';

interface LinkButtonProps extends Omit<ButtonProps, 'href' | 'onClick'> {
  readonly to: To;
}

/** A link to another page that looks like a button and still opens in a new tab. */
export function LinkButton({ to, ...rest }: LinkButtonProps) {
  const href = useHref(to);
  const onClick = useLinkClickHandler<HTMLElement>(to);
  return <Button {...rest} href={href} onClick={(event) => onClick(event as Parameters<typeof onClick>[0])} />;
}
