import type { Actor } from '../actor.ts';
import { Refusal } from '../refusal.ts';
import { type Change, eventOf, maySee } from './change.ts';
import { EventStream } from './event-stream.ts';
import { recentChanges } from './recent-changes.ts';

export interface AudienceLimits {
  readonly heartbeatMs: number;
  readonly readmitMs: number;
  readonly streams: number;
  readonly streamsOfOneAccount: number;
}

export const LIMITS: AudienceLimits = {
  heartbeatMs: 20_000,
  readmitMs: 60_000,
  streams: 2000,
  streamsOfOneAccount: 20,
};

const MOST_REPLAYED = 500;

interface Member {
  actor: Actor;
  readonly stream: EventStream;
}

/** Everyone who has a screen open, and what each of them may hear. */
export function createAudience(limits: AudienceLimits) {
  const members = new Set<Member>();
  const recent = recentChanges();
  let closed = false;

  function refuseIfFull({ accountId }: Actor): void {
    const own = [...members].filter(({ actor }) => actor.accountId === accountId).length;
    if (closed || members.size >= limits.streams || own >= limits.streamsOfOneAccount) {
      throw new Refusal(
        'too-many',
        'too-many-streams',
        '打开的页面过多，暂不能实时更新。请关闭不用的页面，或稍后刷新。',
      );
    }
  }

  function replay({ actor, stream }: Member, lastHeard: number | undefined): void {
    if (lastHeard === undefined) return;
    const missed = recent.after(lastHeard)?.filter((change) => maySee(actor, change));
    if (missed === undefined || missed.length > MOST_REPLAYED) stream.write('event: reset\ndata: {}\n\n');
    else for (const change of missed) stream.write(eventOf(change));
  }

  return {
    /** Opens a stream. `readmit` answers who it is by now, or throws when they may no longer listen. */
    join(actor: Actor, lastHeard: number | undefined, readmit: () => Promise<Actor>): EventStream {
      refuseIfFull(actor);
      const member: Member = { actor, stream: new EventStream() };
      const heartbeat = setInterval(() => member.stream.write(': \n\n'), limits.heartbeatMs);
      const readmission = setInterval(() => {
        readmit().then(
          (now) => {
            member.actor = now;
          },
          () => member.stream.finish(),
        );
      }, limits.readmitMs);
      member.stream.once('close', () => {
        clearInterval(heartbeat);
        clearInterval(readmission);
        members.delete(member);
      });
      members.add(member);
      replay(member, lastHeard);
      return member.stream;
    },

    tell(changes: readonly Change[]): void {
      for (const change of recent.add(changes)) {
        const event = eventOf(change);
        for (const { actor, stream } of members) if (maySee(actor, change)) stream.write(event);
      }
    },

    size: () => members.size,

    close(): void {
      closed = true;
      for (const { stream } of members) stream.finish();
    },
  };
}
