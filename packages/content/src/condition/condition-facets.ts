import { urgencyOf, type Condition } from './condition'

/** By what lists and searches choose conditions, each as one word such as `urgency:emergency`, none twice. */
export const conditionFacets = keepingTheLast((condition: Condition): ReadonlySet<string> => {
  const facets = new Set([`urgency:${urgencyOf(condition)}`, `bodyArea:${condition.bodyArea}`])
  for (const region of condition.regions) facets.add(`region:${region}`)
  for (const { onset, symptoms } of condition.presentations) {
    facets.add(`onset:${onset}`)
    for (const { symptom } of symptoms) if (symptom) facets.add(`symptom:${symptom}`)
  }
  return facets
})

/** A list and an outline, or an index, ask one after the other. */
function keepingTheLast<T extends object, R>(work: (value: T) => R): (value: T) => R {
  let last: { value: T; result: R } | undefined
  return (value) => {
    if (last?.value !== value) last = { value, result: work(value) }
    return last.result
  }
}
