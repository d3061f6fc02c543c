import { DecisionTags } from '../decisions/web/DecisionTags.tsx';
import { DecisionPage as Decision } from '../proceedings/web/DecisionPage.tsx';
import { Silence } from '../silence/web/Silence.tsx';
import { WrittenCourse } from '../silence/web/WrittenCourse.tsx';

/** A decision, with what silence makes of its text and what members said of it. */
export function DecisionPage() {
  return (
    <Decision
      tags={(decision) => <DecisionTags of={decision} />}
      silence={(decision, written, acts) => (
        <Silence decision={decision} written={written}>
          {acts}
        </Silence>
      )}
      course={(written, texts) => <WrittenCourse written={written} texts={texts} />}
    />
  );
}
