/**
 * A restored version brings back only what the one who restores it may write. Payload drops the other fields and would
 * leave them empty; they stay as they are in the newest draft instead (the medical review, when an editor restores).
 */
export function restoredFieldsKeepTheirOwner({
  data,
  originalDoc,
  context,
}: {
  data?: object | undefined
  originalDoc?: object | undefined
  context: Record<string, unknown>
}): object | undefined {
  if (!data || context.isRestoringVersion !== true) return data
  return { ...originalDoc, ...Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) }
}
