import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { getHazardStory } from '@zhiben/contract/hazards.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { useEvidence } from '../evidence/EvidenceGroup.tsx';
import { Comment } from './Comment.tsx';
import { StoryPassage } from './StoryPassage.tsx';
import { storyFrom } from './story.ts';

/** What happened, from the ledger, newest last; and room for a word at its end. */
export function Story({ hazard }: { readonly hazard: HazardDetail }) {
  const story = useOperation(getHazardStory, { params: { hazardId: hazard.id } });
  const evidence = useEvidence(hazard.id);
  return (
    <section className="panel" aria-labelledby="story">
      <h2 id="story">全过程</h2>
      <Loaded query={story}>
        {(entries) => (
          <ol className="story">
            {storyFrom(entries).map((passage) => (
              <StoryPassage key={passage.entry.id} passage={passage} evidence={evidence} />
            ))}
          </ol>
        )}
      </Loaded>
      {hazard.allowedActions.includes('comment') && <Comment hazardId={hazard.id} />}
    </section>
  );
}
