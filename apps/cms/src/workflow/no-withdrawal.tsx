/** The site settings hold the emergency numbers: there is no button that takes them from readers. */
export function NoWithdrawal() {
  return null
}
