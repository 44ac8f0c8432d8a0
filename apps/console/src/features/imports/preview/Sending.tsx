import { type ReactNode, useState } from 'react';

interface SendingProps {
  readonly act: () => Promise<void>;
  readonly children: (send: () => void, pending: boolean) => ReactNode;
}

/** Shows on the control itself that its correction is on its way. What goes wrong is said above the rows. */
export function Sending({ act, children }: SendingProps) {
  const [pending, setPending] = useState(false);
  const send = () => {
    setPending(true);
    const settled = () => setPending(false);
    act().then(settled, settled);
  };
  return <>{children(send, pending)}</>;
}
