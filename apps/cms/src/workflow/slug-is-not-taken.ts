import { ValidationError, type CollectionBeforeChangeHook, type Where } from 'payload'

/**
 * One address leads to one entry of its kind. The database says so too, but only when a draft is published, and in words
 * that help nobody; an editor hears of it at the first save.
 */
export const slugIsNotTaken: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const { slug } = data as { slug?: unknown }
  if (typeof slug !== 'string' || slug === '') return data
  const ownId = (originalDoc as { id?: string | number } | undefined)?.id
  const others: Where[] = ownId === undefined ? [] : [{ id: { not_equals: ownId } }]
  const where: Where = { and: [{ slug: { equals: slug } }, ...others] }
  for (const draft of [false, true]) {
    const found = await req.payload.find({
      collection: collection.slug,
      where,
      limit: 1,
      depth: 0,
      draft,
      overrideAccess: true,
      pagination: false,
      req,
    })
    const [holder] = found.docs as Array<{ title?: unknown; name?: unknown }>
    if (holder)
      throw new ValidationError({
        collection: collection.slug,
        errors: [{ path: 'slug', message: `"${slug}" is taken${byWhom(holder)}. Choose another address.` }],
        req,
      })
  }
  return data
}

function byWhom({ title, name }: { title?: unknown; name?: unknown }): string {
  const words = typeof title === 'string' ? title : typeof name === 'string' ? name : ''
  return words ? ` by "${words}"` : ''
}
