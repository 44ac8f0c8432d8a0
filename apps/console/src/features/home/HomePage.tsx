import { getHome } from '@zhiben/contract/duties.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useMay, useSession } from '../../session/session.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { Changes } from './Changes.tsx';
import { Figures } from './Figures.tsx';
import { Upcoming } from './Upcoming.tsx';
import { Waiting } from './Waiting.tsx';
import './home.css';

/** What waits for this person, what falls due, what moved; figures last. */
export function HomePage() {
  const { name, post, realm } = useSession();
  const home = useOperation(getHome, {});
  const mayReport = useMay('hazard:report');
  return (
    <Page
      title="今日"
      note={`${name} · ${post}`}
      actions={mayReport && <LinkButton to="/hazards/new">上报隐患</LinkButton>}
    >
      <Loaded query={home}>
        {({ waiting, waitingTotal, upcoming, changes, figures }) =>
          realm === 'administration' ? (
            <Figures figures={figures} explained />
          ) : (
            <div className="home">
              <Waiting duties={waiting} total={waitingTotal} />
              <div className="home-side">
                <Upcoming days={upcoming} />
                <Changes changes={changes} />
              </div>
              <Figures figures={figures} />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
