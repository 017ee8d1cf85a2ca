interface ContentLicence {
  name: string
  /** Below the reader site's address. */
  path: string
  terms: string
}

/** On what terms partners may show our content. The one place that says so; the site shows the same words. */
export const contentLicence: ContentLicence = {
  name: 'Stride Content Licence 1.0',
  path: '/licence',
  terms:
    'You may show this content unchanged, with its attribution, while it is public here: remove what is withdrawn as ' +
    'soon as you hear of it, keep nothing longer than its maxAge without asking again or following our changes, and ' +
    'sell nothing beside content about urgent or emergency conditions.',
}
