import { useSession } from '../../../session/session.ts';
import { Empty } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Time } from '../../../ui/Time.tsx';
import { CheckTabs } from '../CheckTabs.tsx';
import { draftKey } from '../offline/draft.ts';
import { useDrafts } from '../offline/drafts.ts';
import { ToDoCard } from './ToDoCard.tsx';
import { useToDo } from './use-to-do.ts';
import '../self-checks.css';

/** The checks this person leads today, whether or not there is a network. */
export function TodayPage() {
  const { accountId } = useSession();
  const { checks, rememberedSince, error, askAgain } = useToDo();
  const { drafts } = useDrafts();
  const listed = new Set(checks?.map(({ id }) => draftKey(accountId, id)));
  const mine = [...drafts.values()].filter((draft) => draft.accountId === accountId && draft.stage !== 'delivered');
  const unlisted = mine.filter(({ key }) => !listed.has(key));
  const others = [...drafts.values()].filter(
    (draft) => draft.accountId !== accountId && draft.stage !== 'delivered',
  ).length;
  return (
    <Page title="今日检查" narrow>
      <CheckTabs />
      {rememberedSince !== null && (
        <p className="quiet" role="status">
          没有网络，显示 <Time at={rememberedSince} /> 取得的检查任务。可以照常检查，网络恢复后自动发送。
        </p>
      )}
      {checks === undefined && <ProblemNotice error={error} onRetry={askAgain} />}
      <ul className="cards">
        {checks?.map((check) => (
          <li key={check.id}>
            <ToDoCard
              id={check.id}
              title={check.orgUnitName}
              cadence={check.cadence}
              dueAt={check.dueAt}
              doneAt={check.doneAt}
              draft={drafts.get(draftKey(accountId, check.id))}
            />
          </li>
        ))}
        {unlisted.map((draft) => (
          <li key={draft.key}>
            <ToDoCard
              id={draft.checkId}
              title={draft.orgUnitName}
              cadence={draft.cadence}
              dueAt={draft.dueAt}
              doneAt={null}
              draft={draft}
            />
          </li>
        ))}
      </ul>
      {checks?.length === 0 && unlisted.length === 0 && <Empty>今日没有由您带队的检查</Empty>}
      {others > 0 && (
        <p className="quiet">
          本机还有其他账号未送达的自查 {others} 份，该账号登录后自动发送；人员已离岗的，请系统管理员临时启用其账号。
        </p>
      )}
    </Page>
  );
}
