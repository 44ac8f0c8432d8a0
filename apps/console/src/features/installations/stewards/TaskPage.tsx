import type { ResultOf } from '@zhiben/contract/operation.ts';
import { getStewardTask } from '@zhiben/contract/stewardship.ts';
import type { StewardTaskId } from '@zhiben/vocabulary/ids.ts';
import { stewardRoleLabel, stewardTaskKindLabel } from '@zhiben/vocabulary/installations.ts';
import { Link, useParams } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Time } from '../../../ui/Time.tsx';
import { KeepForm } from './KeepForm.tsx';
import { TaskState } from './TaskState.tsx';
import '../installations.css';

type Task = ResultOf<typeof getStewardTask>;

/** One thing a steward owes: on the phone it is filled in here, afterwards it is read here. */
export function TaskPage() {
  const { stewardTaskId = '' } = useParams();
  const found = useOperation(getStewardTask, { params: { stewardTaskId: stewardTaskId as StewardTaskId } });
  return <Loaded query={found}>{(task) => <OneTask task={task} />}</Loaded>;
}

function OneTask({ task }: { readonly task: Task }) {
  const { installationId, installationName, enterpriseName, role, kind, state, fromOn, untilOn, personName } = task;
  return (
    <Page title={`${installationName} ${stewardTaskKindLabel[kind]}`} note={<TaskState state={state} />} narrow>
      <div className="stack">
        <section className="panel">
          <p>
            <Link to={`/installations/${installationId}`}>{installationName}</Link>　{enterpriseName}
          </p>
          <p>
            {stewardRoleLabel[role]} {personName ?? '未明确'}　{fromOn} 至 {untilOn}
          </p>
          {kind === 'inspect' && (
            <ul className="unit-list quiet">
              {task.duties.map((duty) => (
                <li key={duty}>{duty}</li>
              ))}
            </ul>
          )}
        </section>
        {task.doneAt !== null && <Kept task={task} />}
        {task.mine && <KeepForm taskId={task.id} />}
        {kind === 'appoint' && task.doneAt === null && (
          <LinkButton to={`/installations/${installationId}`}>去明确责任人</LinkButton>
        )}
      </div>
    </Page>
  );
}

function Kept({ task: { words, doneAt, doneByName, hazards } }: { readonly task: Task }) {
  return (
    <section className="panel" aria-label="履职记录">
      <p>{words}</p>
      {hazards.length > 0 && (
        <p>
          发现隐患：
          {hazards.map(({ id, number }) => (
            <Link key={id} to={`/hazards/${id}`}>
              {number}{' '}
            </Link>
          ))}
        </p>
      )}
      <p className="quiet">
        {doneByName} <Time at={doneAt} />
      </p>
    </section>
  );
}
