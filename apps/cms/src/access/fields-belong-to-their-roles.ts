import type { Field, FieldAccess } from 'payload'
import type { Guarded } from './access-matrix'
import { may } from './may'

/** Gives every top-level field of a collection its rule: what lies below a field goes with it. */
export function fieldsBelongToTheirRoles(fields: readonly Field[], what: Guarded): Field[] {
  return fields.map((field): Field => {
    if (field.type === 'tabs')
      return {
        ...field,
        tabs: field.tabs.map((tab) => ({ ...tab, fields: fieldsBelongToTheirRoles(tab.fields, what) })),
      }
    if (field.type === 'row' || field.type === 'collapsible')
      return { ...field, fields: fieldsBelongToTheirRoles(field.fields, what) }
    if (field.type === 'ui' || !('name' in field) || typeof field.name !== 'string') return field
    const rule = ruleFor(field.name, what)
    return { ...field, access: { create: rule, update: rule, ...field.access } } as Field
  })
}

/**
 * The medical review is the reviewers' alone, so that nobody approves their own text; the change note is also the
 * publishers', who answer for it; everything else belongs to those who write.
 */
function ruleFor(name: string, what: Guarded): FieldAccess {
  if (name === 'medicalReview') return ({ req }) => may(req.user, 'review', what)
  if (name === 'changeNote') return ({ req }) => may(req.user, 'update', what) || may(req.user, 'publish', what)
  return ({ req }) => may(req.user, 'update', what)
}
