/**
 * In place of Payload's "Unpublish", which asks for no reason and hides from those who may neither create nor delete:
 * an entry has a Withdraw button instead, and the site settings, which hold the emergency numbers, have none.
 */
export function NoUnpublishButton() {
  return null
}
