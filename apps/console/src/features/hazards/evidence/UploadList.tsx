import { Button, Progress } from 'antd';
import { tooLarge } from './too-large.ts';
import type { useUploads } from './use-uploads.ts';

/** What is still being sent, and what did not arrive and why. */
export function UploadList({ uploads, retry, remove }: Omit<ReturnType<typeof useUploads>, 'add'>) {
  if (uploads.length === 0) return null;
  return (
    <ul className="uploads" aria-label="正在上传">
      {uploads.map((upload) => (
        <li key={upload.key}>
          <span className="upload-name">{upload.file.name}</span>
          {upload.problem === null ? (
            <>
              <Progress
                percent={Math.round(upload.share * 100)}
                size="small"
                aria-label={`${upload.file.name} 上传进度`}
              />
              <Button size="small" type="text" onClick={() => remove(upload.key)}>
                取消上传
              </Button>
            </>
          ) : (
            <>
              <span role="alert">{upload.problem}</span>
              {tooLarge(upload.file) === null && (
                <Button size="small" onClick={() => void retry(upload)}>
                  重新上传
                </Button>
              )}
              <Button size="small" type="text" onClick={() => remove(upload.key)}>
                移除
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
