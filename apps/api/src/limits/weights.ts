/**
 * What an operation costs, in points; one point is one object in the answer. A partner can compute it with this table:
 *
 * - a field that gives an object: 1 point, and what is asked of the object;
 * - a field that gives a list: the same, times its length. That is `first` or `last` where the field takes it (20 unless
 *   told), the number of ids where it takes `ids`, and otherwise the usual length below;
 * - a connection: 1 point, and its page size times what is asked in `nodes` or in `edges { node }`;
 * - a field that gives text, a number or an enum: nothing, but 1 point when the same one is asked for again in the same
 *   place under another name (`__typename` too);
 * - where the type is open (blocks, nodes): the most expensive of the possible types;
 * - fragments cost what is in them, each time they are used; @skip and @include change nothing.
 */
export const weights = {
  /** A page of a list without `first`. */
  usualPage: 20,
  /** A list that is not named below. */
  usualLength: 5,
  /** Lists that have no page size, by type and field: what a long page of ours has. */
  usualLengths: {
    'CodeLookup.conditions': 3,
    'Condition.guides': 2,
    'Condition.presentations': 2,
    'Condition.symptoms': 8,
    'Condition.treatments': 6,
    'Guide.blocks': 20,
    'Guide.causes': 6,
    'Guide.gearSections': 4,
    'Guide.references': 8,
    'CareCard.action': 2,
    'CauseList.causes': 4,
    'GearSection.recommendations': 2,
    'Merchant.disclosure': 2,
    'Presentation.helpAdvice': 2,
    'Presentation.symptoms': 4,
    'Product.offers': 2,
    'SearchFacets.kinds': 3,
    'SearchFacets.onsets': 2,
    'SearchFacets.urgencies': 4,
    'SearchHit.highlights': 3,
    'SiteSettings.regions': 2,
  } as Readonly<Record<string, number>>,
  /** Fields that cost more than the object that they give, by type and field: they look through much to find it. */
  extra: {
    'Query.search': 10,
    'Query.__schema': 20,
    'Query.__type': 5,
  } as Readonly<Record<string, number>>,
} as const
