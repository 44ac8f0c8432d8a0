import { Button } from 'antd';
import { useState } from 'react';
import { newKey } from '../../../api/new-key.ts';
import { SignatureSheet } from '../../../ui/SignatureSheet.tsx';
import { useDeviceFile } from '../../../ui/use-device-file.ts';
import { fileAt, putFile } from '../offline/site-device.ts';
import type { SiteDraft } from '../offline/site-draft.ts';
import { changeSite } from '../offline/site-drafts.ts';

interface SignFieldProps {
  readonly draft: SiteDraft;
  /** An officer's id, or whoever stands in for the enterprise. */
  readonly who: string;
  readonly label: string;
}

/** One signature, written on the screen and kept on the device at once. */
export function SignField({ draft, who, label }: SignFieldProps) {
  const url = useDeviceFile(fileAt, draft.signatures[who] ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const sign = async (blob: Blob) => {
    const key = newKey();
    const { key: draftKey, visitId } = draft;
    const takenAt = new Date().toISOString();
    try {
      await putFile({
        key,
        draftKey,
        visitId,
        kind: 'visit-signature',
        blob,
        name: `${label}.png`,
        takenAt,
        evidenceId: null,
      });
      await changeSite(draft, (latest) => ({ ...latest, signatures: { ...latest.signatures, [who]: key } }));
    } catch {
      setProblem('签名没有保存：本机存储空间不足或浏览器不允许保存。');
    }
  };
  const again = () =>
    void changeSite(draft, (latest) => {
      const { [who]: _given, ...others } = latest.signatures;
      return { ...latest, signatures: others };
    });
  return (
    <section className="panel visit-signed" aria-label={label}>
      <h2>{label}</h2>
      {draft.signatures[who] === undefined ? (
        <SignatureSheet onSigned={(picture) => void sign(picture)} />
      ) : (
        <>
          {url !== undefined && <img src={url} alt={label} />}
          <Button size="large" onClick={again}>
            重新签名
          </Button>
        </>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
    </section>
  );
}
