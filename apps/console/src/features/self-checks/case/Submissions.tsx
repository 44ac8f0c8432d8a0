import { getEvidencePreview } from '@zhiben/contract/evidence.ts';
import type { CheckDetail } from '@zhiben/contract/self-check-view.ts';
import { fileUrl } from '../../../api/client.ts';
import { Time } from '../../../ui/Time.tsx';

const TELLING_SECONDS = 120;

/** Who sent what and when: the server's time, the device's own, and how far that was off. */
export function Submissions({ submissions }: { readonly submissions: CheckDetail['submissions'] }) {
  if (submissions.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="submissions">
      <h2 id="submissions">提交记录</h2>
      <ol className="check-submissions">
        {submissions.map(({ revision, by, at, finishedAtOnDevice, clockOffsetSeconds, notices, signatureId }) => (
          <li key={revision}>
            <Time at={at} />　{by.name}（{by.post}）{finishedAtOnDevice === null ? '核定冲突' : '提交'}
            {finishedAtOnDevice !== null && (
              <span className="quiet">
                {'　'}手机上完成于 <Time at={finishedAtOnDevice} />
                {offsetOf(clockOffsetSeconds ?? 0)}
              </span>
            )}
            {signatureId !== null && (
              <img
                className="check-signed"
                src={fileUrl(getEvidencePreview, { params: { evidenceId: signatureId } })}
                alt={`${by.name}的签名`}
              />
            )}
            {notices.map((notice) => (
              <p key={notice}>{notice}</p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Said only when it is more than the way over the line could take. */
function offsetOf(seconds: number): string {
  if (Math.abs(seconds) < TELLING_SECONDS) return '';
  const minutes = Math.round(Math.abs(seconds) / 60);
  const long = minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分钟`;
  return `，手机时钟${seconds > 0 ? '快' : '慢'} ${long}，以服务器时间为准`;
}
