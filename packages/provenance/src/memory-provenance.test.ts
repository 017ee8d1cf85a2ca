import { MemoryProvenance } from './memory-provenance'
import { describeProvenance } from './provenance-suite'

describeProvenance('memory provenance', () => {
  const store = new MemoryProvenance()
  return Promise.resolve({ connect: () => Promise.resolve(store), destroy: () => Promise.resolve() })
})
