import type { SessionView } from '@zhiben/contract/session.ts';
import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { onSessionLoss } from '../api/session-loss.ts';
import { DemoAgain } from './DemoAgain.tsx';
import { SignInForm } from './SignInForm.tsx';
import { useSession } from './session.ts';
import { useSignedIn } from './use-signed-in.ts';

type Answer = (again: boolean) => void;

/** A session that ended asks for the password over the page, which keeps everything typed and then sends it. */
export function SignInAgain() {
  const { name, account, accountId } = useSession();
  const signedIn = useSignedIn();
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => onSessionLoss(() => new Promise((resolve) => setAnswer(() => resolve))), []);

  const close = (again: boolean) => {
    answer?.(again);
    setAnswer(undefined);
  };
  const enter = (session: SessionView) => {
    close(session.accountId === accountId);
    signedIn(session);
  };
  return (
    <Modal
      open={answer !== undefined}
      title="登录已过期"
      footer={null}
      width={400}
      destroyOnHidden
      mask={{ closable: false }}
      onCancel={() => close(false)}
    >
      <p>
        {name}（{account}），请重新登录。已填写的内容都在，登录后自动继续。
      </p>
      <SignInForm account={account} onSignedIn={enter} />
      <DemoAgain account={account} onSignedIn={enter} />
      <Button type="link" block onClick={() => window.location.assign('/')}>
        换一个账号登录
      </Button>
    </Modal>
  );
}
