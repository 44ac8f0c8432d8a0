import { joinTipOff, type TipOffDetail } from '@zhiben/contract/tip-offs.ts';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useAct } from '../../../api/use-act.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';

/** Others that may be about the same thing, and why it is thought so. Whether they are, a person says. */
export function Alike({ tipOff }: { readonly tipOff: TipOffDetail }) {
  const { id, version, alike, allowedActions } = tipOff;
  const act = useAct(joinTipOff);
  if (alike.length === 0) return null;
  return (
    <section className="panel" aria-label="可能是同一问题">
      <h3>可能是同一问题</h3>
      <ul className="tip-off-lines">
        {alike.map((other) => (
          <li key={other.id}>
            <Link to={`/tip-offs/${other.id}`}>{other.number}</Link> <span className="quiet">{other.why}</span>
            <div className="tip-off-what">{other.description}</div>
            {allowedActions.includes('join') && (
              <Button
                size="small"
                loading={act.isPending}
                onClick={() => act.mutate({ params: { tipOffId: id }, body: { version, intoId: other.id } })}
              >
                并入这件
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice error={act.error} />
    </section>
  );
}
