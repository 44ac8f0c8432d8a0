import { Button } from 'antd';
import { useState } from 'react';
import { newKey } from '../../../api/new-key.ts';
import { useSession } from '../../../session/session.ts';
import { SignatureSheet } from '../../../ui/SignatureSheet.tsx';
import { useDeviceFile } from '../../../ui/use-device-file.ts';
import { fileOf, forgetFile, keepFile } from '../offline/device.ts';
import type { Draft } from '../offline/draft.ts';
import { changeDraft } from '../offline/drafts.ts';

/** The signature of whoever led the check, written on the screen. */
export function SignatureField({ draft }: { readonly draft: Draft }) {
  const { name } = useSession();
  const url = useDeviceFile(fileOf, draft.signatureKey);
  const [problem, setProblem] = useState<string | null>(null);

  const sign = async (picture: Blob) => {
    const key = newKey();
    const { key: ofDraft, checkId } = draft;
    try {
      await keepFile({
        key,
        draftKey: ofDraft,
        checkId,
        kind: 'check-signature',
        blob: picture,
        name: `${name}签名.png`,
        takenAt: new Date().toISOString(),
        evidenceId: null,
      });
      await changeDraft(draft, (latest) => ({ ...latest, signatureKey: key }));
    } catch {
      setProblem('签名没有保存：本机存储空间不足或浏览器不允许保存。');
    }
  };
  const again = () => {
    if (draft.signatureKey !== null) forgetFile(draft.signatureKey).catch(() => undefined);
    void changeDraft(draft, (latest) => ({ ...latest, signatureKey: null }));
  };
  return (
    <section id="signature" className="panel check-signature" aria-label="签名">
      <h2>检查人签名</h2>
      {draft.signatureKey === null ? (
        <SignatureSheet onSigned={(picture) => void sign(picture)} />
      ) : (
        <>
          {url !== undefined && <img src={url} alt={`${name}的签名`} />}
          <Button size="large" onClick={again}>
            重新签名
          </Button>
        </>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
    </section>
  );
}
