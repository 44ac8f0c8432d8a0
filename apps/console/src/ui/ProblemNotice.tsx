import { Alert, Button } from 'antd';
import { asProblem } from '../api/api-problem.ts';

interface ProblemNoticeProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  /** What the retry does, as the button says it. */
  readonly retry?: string;
}

/** Why it did not work, in the server's own sentence, with the fields that were wrong. Nothing when there is no error. */
export function ProblemNotice({ error, onRetry, retry = '重试' }: ProblemNoticeProps) {
  if (error === null || error === undefined) return null;
  const { message, fields: all, problem } = asProblem(error);
  const fields = all.filter((field) => !message.includes(field.message));
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBlock: 8 }}
      title={message}
      description={
        fields.length > 0 || problem.status >= 500 ? (
          <>
            {fields.map((field) => (
              <div key={field.path + field.message}>{field.message}</div>
            ))}
            {problem.status >= 500 && problem.requestId !== undefined && (
              <div className="quiet">请求编号 {problem.requestId}</div>
            )}
          </>
        ) : undefined
      }
      action={onRetry && <Button onClick={onRetry}>{retry}</Button>}
    />
  );
}
