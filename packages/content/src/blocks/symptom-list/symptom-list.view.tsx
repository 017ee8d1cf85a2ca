import { StatedSymptoms } from '../../symptom/stated-symptoms.view'
import type { BlockView } from '../block-view'
import { Part } from '../part.view'

export const symptomListView: BlockView<'SymptomList'> = {
  titleOf: (list) => list.heading,
  View: ({ block: { heading, symptoms }, anchor }) => (
    <Part heading={heading} anchor={anchor}>
      <StatedSymptoms symptoms={symptoms} />
    </Part>
  ),
}
